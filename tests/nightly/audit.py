"""The libraries of requirements.lock against the advisories that PyPI publishes: `make audit`.

pip-audit asks; where PyPI, or what stands for it, tells no advisories, this is said and nothing fails.
"""

import subprocess
import sys

import click
from pydantic import BaseModel

AUDIT = ("pip-audit", "--requirement", "requirements.lock", "--require-hashes", "--disable-pip")
COMMAND = (sys.executable, "-m", "uv", "tool", "run", *AUDIT, "--format", "json", "--progress-spinner", "off")
UNREACHED = ("ConnectionError", "ProxyError", "Timeout", "SSLError", "HTTPError", "Failed to fetch")


class Weakness(BaseModel):
    """One advisory."""

    id: str
    fix_versions: tuple[str, ...]


class Library(BaseModel):
    """What pip-audit says of one library; it was asked about unless there is a `skip_reason`."""

    name: str
    version: str = ""
    vulns: tuple[Weakness, ...] = ()
    skip_reason: str = ""


class Report(BaseModel):
    """What pip-audit says of all."""

    dependencies: tuple[Library, ...]


def told(said: str, errors: str) -> tuple[str, int]:
    """In words, and the exit code: 1 with a known weakness, 3 when pip-audit itself failed."""
    if not said.strip():
        if any(error in errors for error in UNREACHED):
            return _not_audited(), 0
        return f"pip-audit gave no report: {(errors.strip() or 'nothing said').splitlines()[-1]}", 3
    libraries = Report.model_validate_json(said).dependencies
    asked = [library for library in libraries if not library.skip_reason]
    if not asked:
        return _not_audited(), 0
    found = [_line(library, weakness) for library in asked for weakness in library.vulns]
    if found:
        return "\n".join(found), 1
    skipped = ", ".join(library.name for library in libraries if library.skip_reason)
    count = "1 library" if len(asked) == 1 else f"{len(asked)} libraries"
    return f"{count}: no known weakness." + (f" Nothing is told of: {skipped}." if skipped else ""), 0


def _line(library: Library, weakness: Weakness) -> str:
    mended = ", ".join(weakness.fix_versions)
    state = f"mended in {mended}" if mended else "not mended yet"
    return f"{library.name} {library.version}: {weakness.id}; {state}."


def _not_audited() -> str:
    return "Not audited: PyPI tells no advisories from here; try again where pypi.org itself can be reached."


def main() -> None:
    run = subprocess.run(COMMAND, check=False, capture_output=True, text=True, encoding="utf-8")
    words, code = told(run.stdout, run.stderr)
    click.echo(words)
    sys.exit(code)


if __name__ == "__main__":
    main()
