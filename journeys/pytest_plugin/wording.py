"""What is printed of a finding: where, what, and what to do about it."""

from pathlib import Path

from parcours.journeys.commands.output import printed
from parcours.journeys.language import _
from parcours.journeys.report.terminal import details, headline
from parcours.journeys.verdict.model import Finding, Verdict


def told(verdict: Verdict, finding: Finding, picture: Path | None = None) -> str:
    """As `parcours verify` tells it, and the picture of the screen."""
    lines = printed(headline(verdict, finding), details(finding))
    return lines if picture is None else f"{lines}\n    {_('picture   {path}', path=picture)}"
