"""Tutorials of a few sentences and screens of a few lines, to be compared fact by fact."""

from collections.abc import Sequence
from pathlib import Path

from parcours.journeys.tutorial.model import Block, Document, Link, Place, Tutorial
from parcours.journeys.verdict.findings.dead_links import of_links
from parcours.journeys.verdict.findings.outdated_facts import of_facts
from parcours.journeys.verdict.model import Finding
from parcours.journeys.walk.addresses import Addresses, Site
from parcours.journeys.walk.model import Walk
from tests.verdict.builders import ACTS, walked

KNOWN = Addresses(
    sites=(
        Site(
            name="Exemple Formation",
            url="https://www.exempleformation.gouv.fr/",
            hosts=("www.exempleformation.gouv.fr", "exempleformation.gouv.fr"),
            app="/espace/html/",
            routes=("/", "/droits", "/formation/fiche/*"),
            former=("vieilexemple.gouv.fr",),
            former_paths=("/espace/html/#/compte", "/ancien/"),
            mails=("droits-et-formations@exemple-caisse.fr",),
        ),
        Site(
            name="Identité Exemple",
            url="https://lidentitexemple.poste.fr/",
            hosts=("lidentitexemple.poste.fr",),
        ),
    )
)


def document(*texts: str | Block, links: Sequence[Link] = ()) -> Tutorial:
    """One block a line; a heading begins with « # »."""
    blocks = [text if isinstance(text, Block) else _block(text, line) for line, text in enumerate(texts, 1)]
    return Tutorial(document=Document(path=Path("t.md"), blocks=tuple(blocks), links=tuple(links)), steps=())


def _block(text: str, line: int) -> Block:
    if text.startswith("# "):
        return Block(kind="heading", text=text[2:], place=Place(line=line), level=2)
    return Block(kind="paragraph", text=text, place=Place(line=line))


def screens(*lines: str, site: str = "Mon Compte Formation", at: str = "2025-01") -> Walk:
    """A walk whose first screen shows these lines."""
    walk = walked(ACTS, target=f"mock {at}")
    outline = "\n".join(f"- paragraph: {line}" for line in lines)
    first = walk.screens[0].model_copy(update={"outline": outline, "site": site})
    return walk.model_copy(update={"screens": (first, *walk.screens[1:])})


def facts(
    told: str | Tutorial, *shown: str, site: str = "Mon Compte Formation", at: str = "2025-01"
) -> list[Finding]:
    tutorial = document(told) if isinstance(told, str) else told
    return of_facts(tutorial, [screens(*shown, site=site, at=at)])


def links(*texts: str, under: Sequence[Link] = ()) -> list[Finding]:
    return of_links(document(*texts, links=under), KNOWN)
