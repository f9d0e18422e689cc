"""Small tutorials and walks, made up for the tests of the verdict."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from parcours.journeys.tutorial.model import Block, Document, Jump, Place, Step, Tutorial
from parcours.journeys.verdict.applicability.part import Part
from parcours.journeys.verdict.judge import judge
from parcours.journeys.verdict.model import Verdict
from parcours.journeys.walk.addresses import NONE_KNOWN, Addresses
from parcours.journeys.walk.model import Box, Gesture, Screen, Surprise, SurpriseKind, Walk
from parcours.journeys.walk.traits import Traits

Act = dict[str, Any]


def act(name: str, on: str, **more: Any) -> Act:
    """A gesture on the control of that name, on the screen of that heading."""
    return {"name": name, "on": on, "verb": "press", "role": "button", "device": "computer", **more}


def walked(
    acts: Sequence[Act], variant: str = "returning", traits: Traits | None = None, **changes: Any
) -> Walk:
    """The walk of these acts: a new screen each time the heading or the device changes."""
    screens: list[Screen] = []
    gestures: list[Gesture] = []
    for index, told in enumerate(acts):
        if not screens or (screens[-1].heading, screens[-1].device) != (told["on"], told["device"]):
            screens.append(_screen(len(screens), told, acts))
        gestures.append(
            Gesture(
                index=index,
                device=told["device"],
                screen=screens[-1].index,
                leg=told.get("leg", 0),
                verb=told["verb"],
                role=told["role"],
                name=told["name"],
                names=told.get("names", (told["name"],)),
                called=told.get("called", ()),
                commits=told.get("commits", False),
                box=Box(x=0, y=0, width=10, height=10),
                context=Box(x=0, y=0, width=10, height=10),
                outline=told.get("outline", ""),
                picture=f"{index + 1:03d}.png",
                width=100,
                height=100,
            )
        )
    made: dict[str, Any] = {
        "journey": "quote",
        "variant": variant,
        "traits": traits or Traits(),
        "target": "mock 2025-01",
        "screens": tuple(screens),
        "gestures": tuple(gestures),
        "goal": len(gestures) - 1,
    }
    return Walk(**{**made, **changes})


def surprise(kind: SurpriseKind, at: int, **more: Any) -> Surprise:
    """Something new, met by the gesture of that index."""
    told = {"device": "computer", "screen": 0, "gesture": at, "wanted": "", "seen": "what is new", **more}
    return Surprise(kind=kind, at=at, evidence="it was not there before", confidence=0.9, **told)


def lack(name: str, at: int, kind: Any = "missing", **more: Any) -> Surprise:
    """A control looked for in vain before the gesture of that index."""
    told: dict[str, Any] = {
        "kind": kind,
        "device": "computer",
        "screen": 0,
        "at": at,
        "gesture": None,
        "role": "button",
        "wanted": name,
        "names": (name,),
        "seen": "",
        "evidence": "nothing can be taken for it",
        "confidence": 0.9,
    }
    return Surprise(**{**told, **more})


def _screen(index: int, told: Act, acts: Sequence[Act]) -> Screen:
    here = [other for other in acts if other["on"] == told["on"]]
    lines = [f'- {other["role"]} "{other["name"]}"' for other in here]
    lines += [f'- button "{name}"' for other in here for name in other.get("offers", ())]
    return Screen(
        index=index,
        device=told["device"],
        site=told.get("site", "Mon Compte Formation"),
        dialog=told.get("dialog", False),
        name=told.get("screen", told["on"]),
        part=told.get("part", told["on"]),
        heading=told["on"],
        url="",
        outline="\n".join(lines),
        text=told["on"],
    )


def tell(text: str, *labels: str, **more: Any) -> dict[str, Any]:
    """A step; « Cliquez sur … » unless told otherwise."""
    return {"text": text, "labels": labels, "action": "click", "device": "computer", **more}


def told(*steps: dict[str, Any], jumps: Sequence[tuple[int, str]] = ()) -> Tutorial:
    """A tutorial of these steps, numbered from 1, one a line."""
    made = tuple(
        Step(
            **{
                "number": str(index + 1),
                "conditional": "condition" in step,
                "rule": "made up",
                "place": Place(line=index + 1),
                **step,
            }
        )
        for index, step in enumerate(steps)
    )
    blocks = tuple(Block(kind="item", text=step.text, place=step.place) for step in made)
    back = tuple(Jump(after=after, to=to, text="", place=Place(line=after + 1)) for after, to in jumps)
    return Tutorial(document=Document(path=Path("t.md"), blocks=blocks), steps=made, jumps=back)


ASK = act("Demander un devis", "Bilan de compétences")
SIGN_IN = act("S’identifier avec FranceConnect+", "Connexion", called=("FranceConnect+",))
NUMBER = act(
    "Numéro de Mobile", "Identifiez-vous", verb="fill", role="textbox", called=("votre numéro de téléphone",)
)
IDENTIFY = act("S'identifier", "Identifiez-vous")
CONFIRM = act("Confirmer", "Êtes-vous à l'origine ?", device="phone", site="Téléphone")
NOTICE = act("Valider", "Fonction publique", dialog=True)
SEND = act("Envoyer", "Récapitulatif de votre demande", offers=("Modifier ma demande",))
ACTS = (ASK, SIGN_IN, NUMBER, IDENTIFY, CONFIRM, NOTICE, SEND)

STEPS = (
    tell("Cliquez sur « Demander un devis »", "Demander un devis"),
    tell("Cliquez sur « S'identifier avec FranceConnect+ »", "S'identifier avec FranceConnect+"),
    tell("Entrez votre numéro de téléphone", action="fill", object="votre numéro de téléphone"),
    tell("Cliquez sur « S'identifier »", "S'identifier"),
    tell("Sur le téléphone, cliquez sur « Confirmer »", "Confirmer", device="phone"),
    tell("Cliquez sur « Valider »", "Valider"),
    tell("Cliquez sur « Envoyer »", "Envoyer"),
)


def verdict_of(
    steps: Sequence[dict[str, Any]] = STEPS,
    walks: Sequence[Walk] | None = None,
    jumps: Sequence[tuple[int, str]] = (),
) -> Verdict:
    return verdict_on(told(*steps, jumps=jumps), walks or [walked(ACTS)])


def verdict_on(tutorial: Tutorial, walks: Sequence[Walk], addresses: Addresses = NONE_KNOWN) -> Verdict:
    """The whole tutorial against walks of one journey."""
    whole = Part(walks[0].journey, 0, len(tutorial.steps) - 1)
    return judge("t.md", tutorial, walks[0].target, [(whole, walks)], addresses).summed_up()


def kinds(verdict: Verdict) -> list[tuple[str, str]]:
    """(kind, place) of every finding."""
    return [(finding.kind, str(finding.place)) for finding in verdict.findings]


def changed(index: int, **changes: Any) -> tuple[dict[str, Any], ...]:
    """The ordinary steps, one of them changed."""
    return (*STEPS[:index], {**STEPS[index], **changes}, *STEPS[index + 1 :])


def statuses(verdict: Verdict) -> list[str]:
    return [step.status for step in verdict.steps]
