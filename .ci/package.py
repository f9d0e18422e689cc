"""Makes the package `parcours` of the folders of a checkout: `pages/` is imported as `parcours.pages`.

Hatchling calls it. A wheel holds the folders under `parcours/`, by `sources` in pyproject.toml; an editable
install (`pip install --editable .`) gets links to them in `.editable/parcours`, which `dev-mode-dirs` puts on
the path.
"""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Package(BuildHookInterface[Any]):
    """Puts the files that belong to `parcours` itself where they are imported from, and links the folders."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root, files = Path(self.root), self.config["files"]
        if version != "editable":
            build_data["force_include"] |= {str(root / here): there for here, there in files.items()}
            return
        links = root / self.build_config.dev_mode_dirs[0]
        for here, there in (self.build_config.target_config["sources"] | files).items():
            _link(root / here, links / there)


def _link(source: Path, link: Path) -> None:
    link.parent.mkdir(parents=True, exist_ok=True)
    if link.is_symlink() or link.is_file():
        link.unlink()
    if os.name != "nt":
        link.symlink_to(source, target_is_directory=source.is_dir())
    elif source.is_file():
        shutil.copyfile(source, link)
    elif not link.exists():  # a junction, which asks for no privilege as a symbolic link does
        subprocess.run(["cmd", "/c", "mklink", "/J", str(link), str(source)], check=True, capture_output=True)  # noqa: S607
