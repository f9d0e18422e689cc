"""Where the links of a page lead."""

import re
from pathlib import Path
from urllib.parse import unquote

HREF = re.compile(r'href="(?!data:)([^"#]+)"')


def links_from(page: Path) -> set[Path]:
    return {page.parent / unquote(href) for href in HREF.findall(page.read_text("utf-8"))}
