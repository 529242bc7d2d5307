"""Facts about the site and the plugins, in the order they run. What publishing changes stands in publishconf.py."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # Pelican's command does not look for plugins/ here by itself

from plugins.search import digest

SITENAME = "Arahan"
SITESUBTITLE = "Ucapan dan perintah kepala daerah, apa adanya"
SITEURL = ""
RELATIVE_URLS = True  # the folder works under any path

# What readers get
DIGEST_FULL_TEXT = False  # True shows the article's text too: only for those who have the right to republish it
DIGEST_FULL_TEXT_OUTLETS = [SITENAME]  # outlets whose articles may be shown whole: our own, and who has agreed
DIGEST_AS_OF = ""  # the day for which deadlines are ahead or past, "2025-10-13"; empty: that of the newest digest
REPORT_URL = (
    ""  # where errors are reported: a form or "mailto:…", {id} becomes the digest's code; empty leads to the corrections page
)

CARD_LIMIT = 500  # how many digests, the newest, have a picture of their own for links that are shared

# Content
PATH = "content"
ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = []
IGNORE_FILES = ["**/.*", "__pycache__", "*_files"]  # the last: what a browser saves beside a page
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
OUTPUT_PATH = "output"
THEME = "theme"

# Place and time: never the machine's
DEFAULT_LANG = "id"
INTERFACE_LANGUAGE = "id"  # of menus, labels, dates: "id" or "en"; what articles say stays Indonesian
LOCALE = ["C"]
TIMEZONE = "Asia/Jakarta"
WITH_FUTURE_DATES = True  # otherwise the clock decides what is published
ARTICLE_TRANSLATION_ID = None
PAGE_TRANSLATION_ID = None

# Plugins
PLUGIN_PATHS = ["."]
PLUGINS = ["plugins.articles", "plugins.browse", "plugins.cards", "plugins.feeds", "plugins.search", "pelican.plugins.sitemap"]
SITEMAP = {"format": "xml", "exclude": [r"^404\.html$"]}

FEED_AUTHORITY = "arahan.invalid,2025"  # who vouches for the feeds' ids: your domain and year, set once and never changed
SEARCH_FIELDS = digest.SEARCH_FIELDS
SEARCH_FACETS = digest.SEARCH_FACETS
SEARCH_CARD = digest.SEARCH_CARD
SEARCH_SAME = digest.SEARCH_SAME
SEARCH_KEEP = digest.SEARCH_KEEP
SEARCH_COMMON = digest.SEARCH_COMMON

# Untrusted articles: no link expansion (it can publish local files), no rst, raw HTML is read by plugins.articles only
INTRASITE_LINK_REGEX = r"(?!)(?P<what>)"
READERS = {"rst": None, "html": None}
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True, "extensions": ["jinja2.ext.i18n"]}
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False

# Pelican's own listings and feeds give way to plugins.browse and plugins.feeds
DIRECT_TEMPLATES = []
PAGINATED_TEMPLATES = {}
DEFAULT_PAGINATION = False
CATEGORY_SAVE_AS = ""
TAG_SAVE_AS = ""
AUTHOR_SAVE_AS = ""
FEED_ALL_ATOM = None
FEED_ALL_RSS = None
CATEGORY_FEED_ATOM = None
CATEGORY_FEED_RSS = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
TAG_FEED_ATOM = None
TAG_FEED_RSS = None
TRANSLATION_FEED_ATOM = None
TRANSLATION_FEED_RSS = None
