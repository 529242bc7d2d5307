"""What publishing changes: the public address, which feeds, the sitemap, canonical links and 404.html need."""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from pelicanconf import *  # noqa: F403

# https://example.org or https://example.github.io/arahan, without a slash at the end
SITEURL = os.environ.get("SITEURL", "").rstrip("/")
