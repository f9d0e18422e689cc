"""The catalogue of drifts, as a table for the terminal."""

from rich.console import Group
from rich.table import Table

from parcours.journeys.language import N_, _, ngettext
from parcours.mocks.drift import Catalogue, Drift, Inapplicable

SILENT = {
    "always": N_("nothing"),
    "unless used": N_("when the tutorial uses it"),
    "unless met": N_("when the journey meets it"),
    "unless told": N_("when the tutorial tells it"),
    "unless pictured": N_("when the tutorial has figures"),
}


def as_table(known: Catalogue, kind: str | None = None) -> Group:
    """Every drift of the catalogue, or those of one kind, then what cannot drift and why."""
    drifts, impossible = _of_kind(known, kind)
    table = Table(
        title=ngettext(
            "{n} drift of {release}", "{n} drifts of {release}", len(drifts), release=known.release
        ),
        title_justify="left",
        expand=True,
    )
    table.add_column(_("name"), no_wrap=True)
    for heading, ratio in ((_("what changes"), 2), (_("expected finding"), 1)):
        table.add_column(heading, ratio=ratio)
    for drift in drifts:
        table.add_row(drift.name, drift.what, expected(drift))
    without = Table(
        title=ngettext("{n} not applicable", "{n} not applicable", len(impossible)),
        title_justify="left",
        expand=True,
    )
    without.add_column(_("name"), no_wrap=True)
    without.add_column(_("reason"), ratio=1)
    for one in impossible:
        without.add_row(one.name, one.reason)
    return Group(table, without)


def as_lines(known: Catalogue, kind: str | None = None) -> list[str]:
    """The same for another program, a line for each: its name, what changes and the finding, between tabs."""
    drifts, impossible = _of_kind(known, kind)
    possible = [(one.name, one.what, expected(one)) for one in drifts]
    others = [(one.name, one.reason, _("not applicable")) for one in impossible]
    return ["\t".join(told) for told in (*possible, *others)]


def _of_kind(known: Catalogue, kind: str | None) -> tuple[list[Drift], list[Inapplicable]]:
    drifts = [one for one in known.drifts if kind in (None, one.kind)]
    return drifts, [one for one in known.inapplicable if kind in (None, one.name.partition(":")[0])]


def expected(drift: Drift) -> str:
    """« renamed, when the tutorial uses it »."""
    if drift.harmless:
        return _("nothing")
    return f"{_(' or ').join(drift.expected)}, {_(SILENT[drift.silent])}"
