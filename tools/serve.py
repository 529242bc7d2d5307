"""A small static server that answers as GitHub Pages does, and the rebuild-on-change loop behind `tasks.py serve`."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import webbrowser
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

from tools.bootstrap import ROOT, say

WATCHED = ("content", "theme", "plugins", "pelicanconf.py")
PORTS = range(8000, 8020)
COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".atom", ".rss"}  # as static hosts do


class Handler(SimpleHTTPRequestHandler):
    """Serves server.root below server.prefix; 404.html for what is missing; nothing is cached."""

    server: Server
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml",
        ".atom": "application/atom+xml", ".rss": "application/rss+xml", ".xml": "application/xml", ".opml": "text/x-opml",
    }  # fmt: skip  # the machine's own table of types differs from one to the next

    def translate_path(self, path: str) -> str:
        self.directory = str(self.server.root)
        return super().translate_path(path.removeprefix(self.server.prefix))

    def send_head(self):  # type: ignore[no-untyped-def]
        if not urlsplit(self.path).path.startswith(self.server.prefix + "/"):
            self.send_error(404)
            return None
        return self.send_compressed() or super().send_head()

    def send_compressed(self):  # type: ignore[no-untyped-def]
        """A text as a host sends it, compressed; None where that does not apply."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() and self.path.split("?")[0].endswith("/") else path
        if path.suffix not in COMPRESSED or not path.is_file() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            return None
        body = gzip.compress(path.read_bytes(), 6, mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)

    def list_directory(self, path):  # type: ignore[no-untyped-def]
        self.send_error(404)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = self.server.root / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    """`root` may be changed while serving: the next request sees the new folder."""

    daemon_threads = True

    def __init__(self, root: Path, prefix: str = "", port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), partial(Handler, directory=str(root)))
        self.root, self.prefix = root, prefix.rstrip("/")

    @property
    def url(self) -> str:
        """The address of the home page, with its last slash."""
        return f"http://127.0.0.1:{self.server_address[1]}{self.prefix}/"

    def start(self) -> Server:
        """Serve in a thread until shutdown()."""
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def handle_error(self, request: object, client_address: object) -> None:
        pass  # a browser that closes a connection early is no error


def serve(port: int | None = None, open_browser: bool = False) -> None:
    """Build, serve, and rebuild on every change until Ctrl-C. A failing article is reported; the rest goes on being served."""
    from watchfiles import watch

    shared = ROOT / ".cache" / "serve"
    shared.mkdir(parents=True, exist_ok=True)
    builds = Path(tempfile.mkdtemp(dir=shared))  # one a process: a second serve must not take the first one's site away
    server = _listen(builds / "0", port)
    rebuild(server, builds)
    server.start()
    say(f"\n  Arahan is at {server.url}   (Ctrl-C ends it)\n")
    if open_browser:
        webbrowser.open(server.url)
    try:
        for changes in watch(*(ROOT / name for name in WATCHED), raise_interrupt=False):
            names = sorted({os.path.relpath(path, ROOT) for _, path in changes})
            if any("__pycache__" not in name for name in names):
                say(f"Changed: {', '.join(names[:3])}{' …' * (len(names) > 3)}")
                rebuild(server, builds)
    finally:
        server.shutdown()
        shutil.rmtree(builds, ignore_errors=True)


def rebuild(server: Server, builds: Path) -> bool:
    """Build in a process of its own, so that changed plugins are loaded anew, and switch over if there is a site to show."""
    started = time.monotonic()
    target = builds / str(int(server.root.name) + 1)
    result = subprocess.run([sys.executable, "-m", "tools.build", str(target), "--partly"], cwd=ROOT)
    if not (target / "index.html").exists():
        say("No site came out of this build; still serving the one before it. Correct what is named above and save.")
        shutil.rmtree(target, ignore_errors=True)
        return False
    old, server.root = server.root, target
    shutil.rmtree(old, ignore_errors=True)
    say(f"Built in {time.monotonic() - started:.1f} s{'' if result.returncode == 0 else ', without what is named above'}.")
    return True


def _listen(root: Path, port: int | None) -> Server:
    """On the port asked for, else on the first free one of PORTS."""
    for candidate in [port] if port else PORTS:
        try:
            return Server(root, port=candidate)
        except OSError as error:
            reason = error
    raise SystemExit(f"Cannot listen on port {port or f'{PORTS[0]}–{PORTS[-1]}'}: {reason}. Choose another: --port 9000")
