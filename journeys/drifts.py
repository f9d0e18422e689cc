"""The catalogue of drifts, as a table for the terminal."""

from rich.console import Group
from rich.table import Table

from mocks.drift import Catalogue, Drift

SILENT = {
    "always": "nothing",
    "unless used": "when the tutorial uses it",
    "unless met": "when the journey meets it",
    "unless told": "when the tutorial tells it",
    "unless pictured": "when the tutorial has figures",
}


def as_table(known: Catalogue, kind: str | None = None) -> Group:
    """Every drift of the catalogue, or those of one kind, then what cannot drift and why."""
    drifts = [drift for drift in known.drifts if kind in (None, drift.kind)]
    table = Table(title=f"{len(drifts)} drifts of {known.release}", title_justify="left", expand=True)
    table.add_column("name", no_wrap=True)
    for heading, ratio in (("what changes", 2), ("expected finding", 1)):
        table.add_column(heading, ratio=ratio)
    for drift in drifts:
        table.add_row(drift.name, drift.what, expected(drift))
    impossible = [one for one in known.inapplicable if kind in (None, one.name.partition(":")[0])]
    without = Table(title=f"{len(impossible)} not applicable", title_justify="left", expand=True)
    without.add_column("name", no_wrap=True)
    without.add_column("reason", ratio=1)
    for one in impossible:
        without.add_row(one.name, one.reason)
    return Group(table, without)


def expected(drift: Drift) -> str:
    """« renamed, when the tutorial uses it »."""
    if drift.harmless:
        return "nothing"
    return f"{' or '.join(drift.expected)}, {SILENT[drift.silent]}"
