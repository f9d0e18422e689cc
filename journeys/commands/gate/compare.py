"""The command that tells what is new since an older report."""

from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from parcours.journeys.commands.options import DRIFTED, HOLDS
from parcours.journeys.commands.output import console
from parcours.journeys.gate.comparing import Change, compared, read_report
from parcours.journeys.language import _, ngettext
from parcours.journeys.report.captions import SEVERITIES, accepted_until, location
from parcours.journeys.report.text import plain

REPORT = click.Path(path_type=Path)
GRAVITIES: dict[str, str] = dict(SEVERITIES.items())
"""What a later program tells may be of another gravity: it is named as it is."""


@click.command("compare")
@click.argument("old", type=REPORT, metavar="OLD")
@click.argument("new", type=REPORT, metavar="NEW")
def compare_command(old: Path, new: Path) -> int:
    """Tell what the JSON report NEW finds that OLD did not, and what is gone; exit 1 for something new."""
    found = compared(read_report(old), read_report(new))
    out = console()
    grave = [change for change in found.new if change.is_grave]
    quiet = [change for change in found.new if not change.is_grave]
    _tell(out, ngettext("{n} new", "{n} new", len(grave)), grave)
    if quiet:
        _tell(out, ngettext("{n} new, advice or accepted", "{n} new, advice or accepted", len(quiet)), quiet)
    _tell(out, ngettext("{n} gone", "{n} gone", len(found.gone)), found.gone)
    for path in found.unknown:
        _line(out, _("{path}: judged before and not any more, nothing is known of it", path=plain(path)))
    return DRIFTED if grave else HOLDS


def _tell(out: Console, heading: str, changes: Sequence[Change]) -> None:
    _line(out, heading)
    for change in changes:
        _line(out, f"  {_told(change)}")


def _told(change: Change) -> str:
    finding = change.finding
    if finding is None:
        return f"{change.target}  {plain(change.path)}  {plain(change.message)}"
    where = location(change.path, finding.place)
    parts = [change.target, where, finding.id, _(GRAVITIES.get(finding.severity, finding.severity))]
    if finding.accepted:
        parts.append(accepted_until(finding.accepted))
    said = plain(finding.said)
    return "  ".join((*parts, f"{said} → {plain(finding.seen)}" if said else plain(finding.seen)))


def _line(out: Console, told: str) -> None:
    out.print(Text(told), soft_wrap=True)
