"""Small verdicts, made up for the tests of the reports."""

from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

from parcours.journeys.report.web.pictures import PictureOf
from parcours.journeys.tutorial.model import Place, Step
from parcours.journeys.verdict.model import (
    Evidence,
    Finding,
    PartVerdict,
    Sighting,
    Status,
    StepVerdict,
    Verdict,
)
from parcours.journeys.verdict.run import Run, RunTarget
from parcours.journeys.walk.model import Box, Gesture, Screen

RELEASES = ("2022-10", "2024-01", "2025-01", "2026-01")
HOSTILE = """<script>alert(1)</script>"'&{{ 7*7 }}\u202e|`*_[x](y)\x1b[31m]]> @team #1 é’\u00a0😀"""


def screen(**changes: Any) -> Screen:
    """A course's page on the platform."""
    told: dict[str, Any] = {
        "index": 0,
        "device": "computer",
        "site": "Mon Compte Formation",
        "name": "CoursePage",
        "part": "course",
        "heading": "Bilan de compétences",
        "url": "moncompteformation.gouv.fr/espace-prive/html/",
        "outline": "- heading",
        "text": "Bilan de compétences",
    }
    return Screen(**{**told, **changes})


def gesture(**changes: Any) -> Gesture:
    """A press on « Demander un devis »."""
    told: dict[str, Any] = {
        "index": 0,
        "device": "computer",
        "screen": 0,
        "verb": "press",
        "role": "button",
        "name": "Demander un devis",
        "names": ("Demander un devis",),
        "box": Box(x=900, y=420, width=220, height=44),
        "outline": "- button",
        "picture": "01.png",
        "width": 1280,
        "height": 800,
    }
    return Gesture(**{"context": changes.get("box", told["box"]), **told, **changes})


def sighting(**changes: Any) -> Sighting:
    """A press seen on its screen."""
    return Sighting(
        walk=0, gesture=gesture(**changes), screen=screen(device=changes.get("device", "computer"))
    )


def step(number: str | None = "3", **changes: Any) -> Step:
    """« Cliquez sur « Demander un devis » »."""
    told: dict[str, Any] = {
        "number": number,
        "action": "click",
        "labels": ("Demander un devis",),
        "device": "computer",
        "conditional": False,
        "text": "Cliquez sur « Demander un devis »",
        "rule": "imperative",
        "place": Place(line=12),
    }
    return Step(**{**told, **changes})


def judged(index: int, status: Status, sighted: Sighting | None = None, **changes: Any) -> StepVerdict:
    """One step with its status."""
    return StepVerdict(
        index=index,
        step=step(number=str(index + 1), **changes),
        status=status,
        reason=f"reason {index + 1}",
        sighting=sighted,
    )


def finding(**changes: Any) -> Finding:
    """A renamed button at line 12."""
    told: dict[str, Any] = {
        "id": "renamed-12",
        "kind": "renamed",
        "severity": "misleads",
        "step": 0,
        "place": Place(line=12),
        "said": "Cliquez sur « S'inscrire »",
        "said_as_is": True,
        "seen": "button « Demander un devis »",
        "proposal": "Cliquez sur « Demander un devis »",
        "proposal_as_is": True,
    }
    return Finding(**{**told, **changes})


def evidence(**changes: Any) -> Evidence:
    """A label that is the name of a button."""
    told: dict[str, Any] = {
        "relation": "exact",
        "words": "Demander un devis",
        "name": "Demander un devis",
        "role": "button",
        "screens": ("Bilan de compétences",),
        "sureness": 0.97,
    }
    return Evidence(**{**told, **changes})


def judged_by(evidence: Evidence | None, index: int, status: Status, text: str, reason: str) -> StepVerdict:
    """One step of a tutorial told loosely: no walk was seen to do it."""
    labels = (evidence.words,) if evidence and evidence.words in text else ()
    told = judged(index, status, text=text, labels=labels, place=Place(line=12 + 4 * index))
    return told.model_copy(update={"reason": reason, "evidence": evidence})


def loose_verdict(**changes: Any) -> Verdict:
    """Five steps told in the reader's own words: one holds, one drifted, two are unsure, one is manual."""
    older = evidence(relation="older", words="Obtenir un devis", sureness=0.93)
    guess = evidence(relation="words", words="le centre qui vous plaît", role="heading", sureness=0.41)
    said, instead = (f"Le bouton « {name} » lance la demande" for name in (older.words, older.name))
    steps = (
        judged_by(evidence(), 0, "holds", "Demandez le devis avec « Demander un devis »", ""),
        judged_by(older, 1, "drifted", said, "it has another name"),
        judged_by(
            None, 2, "unsure", "Prenez le temps de bien choisir", "no screen is like what this step tells"
        ),
        judged_by(guess, 3, "unsure", "Choisissez le centre qui vous plaît", "two screens may be meant"),
        judged_by(None, 4, "manual", "Attendez la réponse de l'organisme", "a delay"),
    )
    place = steps[1].step.place
    renamed = finding(id="renamed-16", step=1, place=place, said=said, proposal=instead, evidence=older)
    told = {"path": "tutorials/libre.md", "title": "Financer ma formation", "steps": steps}
    return verdict(**{**told, "findings": (renamed,), **changes})


def untied_verdict(**changes: Any) -> Verdict:
    """Nothing of it could be tied to a screen."""
    unsure = tuple(step for step in loose_verdict().steps if step.status == "unsure")
    return loose_verdict(**{"status": "unsure", "steps": unsure, "findings": (), **changes})


def verdict(
    journey: str = "quote", walks: tuple[str, ...] = ("first visit", "returning"), **changes: Any
) -> Verdict:
    """One step of each status, one finding; one part."""
    told: dict[str, Any] = {
        "path": "tutorials/devis.md",
        "title": "Demander un devis",
        "target": "mock 2025-01",
        "status": "drifted",
        "steps": (
            judged(0, "drifted", sighting()),
            judged(1, "holds", sighting(name="Continuer", box=Box(x=10, y=700, width=90, height=40))),
            judged(2, "manual", device="offline", action="physical"),
            judged(3, "unreached", device="phone"),
        ),
        "findings": (finding(sighting=sighting()),),
    }
    made = {**told, **changes}
    return Verdict(**{"parts": (part(journey, walks, made),), **made})


def part(journey: str, walks: tuple[str, ...], told: dict[str, Any], **changes: Any) -> PartVerdict:
    """The one part of a verdict of which this is told."""
    places = [judged.step.place for judged in told["steps"]] or [Place()]
    made: dict[str, Any] = {
        "journey": journey,
        "edition": 0,
        "first": 0,
        "last": len(told["steps"]) - 1,
        "place": places[0],
        "end": places[-1],
        "walks": walks,
        "status": told["status"],
        "findings": tuple(one.id for one in told["findings"]),
    }
    return PartVerdict(**{**made, **changes})


def run(*verdicts: Verdict, **changes: Any) -> Run:
    """One run at 2025-01, of one verdict unless told otherwise."""
    return Run(target=RunTarget(kind="mock", release="2025-01"), verdicts=verdicts or (verdict(),), **changes)


def runs_at(*statuses: Status | None, path: str = "t.md") -> list[Run]:
    """One tutorial at each release; None where its journey does not exist."""
    return [
        Run(
            target=RunTarget(kind="mock", release=release),
            verdicts=() if status is None else (verdict(path=path, status=status),),
        )
        for release, status in zip(RELEASES, statuses, strict=True)
    ]


def hostile_verdict() -> Verdict:
    """A verdict whose every text is an attack."""
    attacked = sighting(name=HOSTILE, role=HOSTILE)
    return verdict(
        path=HOSTILE,
        title=HOSTILE,
        target=HOSTILE,
        journey=HOSTILE,
        walks=(HOSTILE,),
        steps=(
            StepVerdict(
                index=0,
                step=step(number=HOSTILE, text=HOSTILE, labels=(HOSTILE, "(", "")),
                status="drifted",
                reason=HOSTILE,
                sighting=attacked,
            ),
        ),
        findings=(
            finding(id=HOSTILE, said=HOSTILE, seen=HOSTILE, proposal=HOSTILE, sighting=attacked),
            finding(id="hostile-2", step=None, said=HOSTILE, seen=HOSTILE, proposal=HOSTILE),
        ),
    )


def pictures_in(folder: Path) -> PictureOf:
    """Draws each gesture's picture once: a page with its control in blue."""

    def picture_of(_: Verdict, sighted: Sighting) -> Path:
        seen = sighted.gesture
        path = folder / f"{seen.index}-{seen.width}-{seen.box.x:.0f}-{seen.box.y:.0f}.png"
        if not path.exists():
            picture = Image.new("RGB", (seen.width, seen.height), "white")
            corner = (seen.box.x, seen.box.y, seen.box.x + seen.box.width, seen.box.y + seen.box.height)
            ImageDraw.Draw(picture).rectangle(corner, fill="navy")
            picture.save(path)
        return path

    return picture_of
