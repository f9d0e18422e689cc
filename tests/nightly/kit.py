"""What is given to builds, against the schemas that are published for it: `make kit`."""

import subprocess
import sys
from pathlib import Path

import click

ROOT = Path(__file__).parents[2]
TOOL = (sys.executable, "-m", "uv", "tool", "run", "--quiet")
SCHEMA = (*TOOL, "check-jsonschema", "--builtin-schema")
CHECKS: tuple[tuple[str, ...], ...] = (
    (*SCHEMA, "vendor.github-actions", "action.yml"),
    (*SCHEMA, "vendor.github-workflows", ".github/workflows/ci.yml", ".github/workflows/nightly.yml"),
    (*SCHEMA, "vendor.gitlab-ci", ".gitlab/parcours.yml"),
    (*TOOL, "pre-commit", "validate-manifest", ".pre-commit-hooks.yaml"),
)


def main() -> None:
    """Check all of them, and end with 1 where one is not valid."""
    failed = [check for check in CHECKS if not _holds(check)]
    sys.exit(1 if failed else 0)


def _holds(check: tuple[str, ...]) -> bool:
    done = subprocess.run(check, cwd=ROOT, capture_output=True, text=True, check=False)
    files = ", ".join(word for word in check if Path(word).suffix in (".yml", ".yaml"))
    click.echo(f"{files}: " + ("valid" if done.returncode == 0 else done.stdout + done.stderr))
    return done.returncode == 0


if __name__ == "__main__":
    main()
