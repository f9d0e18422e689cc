"""What a job on GitHub is told: annotations in its log, and its summary."""

import os
import sys
from pathlib import Path

from parcours.journeys.commands.output import Output
from parcours.journeys.report.for_programs.github import annotations, summary
from parcours.journeys.verification.verified import Verification


def tell(found: Verification, stderr: bool = False) -> None:
    """Command the annotations, and add to the file that GitHub names; outside a job there is no such file.

    Raises:
        OSError: the summary cannot be written.
    """
    stream = sys.stderr if stderr else sys.stdout
    out = stream.stream if isinstance(stream, Output) else stream
    out.write(annotations(found.runs, found.unread_of, found.source_of, os.environ.get("GITHUB_WORKSPACE")))
    out.flush()
    if page := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(page).open("a", encoding="utf-8") as file:
            file.write(summary(found.runs, found.unread_of))
