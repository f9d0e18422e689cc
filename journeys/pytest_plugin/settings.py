"""The names of the options and settings of the plugin."""

import pytest

TUTORIALS, RELEASE = "parcours_tutorials", "parcours_release"


def add_options(parser: pytest.Parser) -> None:
    """Teach pytest the plugin's own."""
    group = parser.getgroup("parcours", "tutorials, verified by Parcours")
    group.addoption(
        "--parcours",
        action="store_true",
        help="Collect the documents named on the command line or in folders named there as tutorials.",
    )
    group.addoption("--parcours-release", metavar="RELEASE", help="Dated state of the mock platform.")
    group.addoption("--parcours-fresh", action="store_true", help="Walk anew, whatever is stored.")
    parser.addini(TUTORIALS, type="linelist", default=[], help="Tutorials to collect: docs/**/*.docx")
    parser.addini(RELEASE, default="", help="Dated state of the mock platform, the newest by default.")


def asked_for(config: pytest.Config) -> bool:
    """Whether any document is to be collected."""
    return bool(config.getoption("--parcours") or config.getini(TUTORIALS))
