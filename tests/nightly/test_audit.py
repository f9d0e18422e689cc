"""What is said of the libraries, whatever pip-audit found or could not ask."""

import json
from typing import Any

import pytest

from tests.nightly.audit import told

SAFE = {"name": "click", "version": "8.1.0", "vulns": []}
SKIPPED = {"name": "anyio", "skip_reason": "Dependency not found on PyPI and could not be audited"}
OPEN = {
    "name": "jinja2",
    "version": "3.1.0",
    "vulns": [{"id": "PYSEC-2026-1", "fix_versions": ["3.1.9", "3.2.0"], "description": "…", "aliases": []}],
}
UNFIXED = {**OPEN, "vulns": [{"id": "GHSA-x", "fix_versions": []}]}
UNREACHED = "Traceback (most recent call last):\nrequests.exceptions.ProxyError: pypi.org\n"


def report(*libraries: dict[str, Any]) -> str:
    return json.dumps({"dependencies": libraries, "fixes": []})


@pytest.mark.parametrize(
    ("said", "errors", "expected", "code"),
    [
        (report(SAFE), "", "1 library: no known weakness.", 0),
        (report(SAFE, SAFE, SKIPPED), "", "2 libraries: no known weakness. Nothing is told of: anyio.", 0),
        (report(SAFE, OPEN), "", "jinja2 3.1.0: PYSEC-2026-1; mended in 3.1.9, 3.2.0.", 1),
        (report(SKIPPED, UNFIXED), "", "jinja2 3.1.0: GHSA-x; not mended yet.", 1),
        (report(SKIPPED, SKIPPED), "", "Not audited: PyPI tells no advisories from here", 0),
        ("", UNREACHED, "Not audited: PyPI tells no advisories from here", 0),
        ("", "error: no such option: -f", "pip-audit gave no report: error: no such option: -f", 3),
        ("", "", "pip-audit gave no report: nothing said", 3),
    ],
)
def test_what_is_said(said: str, errors: str, expected: str, code: int) -> None:
    words, exit_code = told(said, errors)
    assert words.startswith(expected)
    assert exit_code == code
