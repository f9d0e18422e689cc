"""A contract of import-linter: a package knows those named, through others or not, and nobody else."""

from collections.abc import Iterable
from typing import Any

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class OnlyKnows(Contract):
    """`known` is of ours; `outside` is all it may know of what is not ours, where that is limited."""

    type_name = "only_knows"

    source = fields.StringField()
    known = fields.SetField(subfield=fields.StringField())
    outside = fields.SetField(subfield=fields.StringField(), required=False)

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: ARG002 - as import-linter calls it
        read: Any = self  # what was read stands in place of the fields
        source, known, outside = read.source, set(read.known), set(read.outside or ())
        ours = set(self.session_options["root_packages"])
        missing = [name for name in (source, *known) if name not in graph.modules]
        strangers = {
            name
            for name in graph.find_upstream_modules(source, as_package=True)
            if not _within(name, {source, *known})
            and (name.partition(".")[0] in ours or (outside and name not in outside))
        }
        wrong = [
            f"{importer} -> {name}"
            for name in sorted(strangers)
            for importer in sorted(graph.find_modules_that_directly_import(name))
            if _within(importer, {source, *known})  # what a stranger knows in turn is no news
        ]
        told = [*wrong, *(f"there is no {name}" for name in missing)]
        return ContractCheck(kept=not told, metadata={"told": told})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for line in check.metadata["told"]:
            output.print_error(line)


def _within(name: str, packages: Iterable[str]) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)
