"""How a screen is made two: by its fields where it is a form of a flow, else by a first page before it."""

from collections.abc import Sequence

from parcours.mocks.drift.model import added, together, under
from parcours.mocks.releases.loader import Release, Tree
from parcours.mocks.releases.schema import Screen

FORMS = ("completion", "creation", "enrolment")


def split_in_flow(release: Release, key: str) -> tuple[Tree, str] | None:
    """The changes and the button between the two; None when it is no form of a flow, or has one field."""
    screen, fields = release.screens[key], list(release.screens[key].fields)
    flows = [flow for flow in FORMS if key in getattr(release.flows, flow)]
    if not flows or len(fields) < 2:
        return None
    half, second = len(fields) // 2, f"{key}_2"
    first_part, rest = fields[:half], fields[half:]
    button = "Suivant"
    changes = together(
        *(under(f"flows.{flow}", _followed(getattr(release.flows, flow), key, second)) for flow in flows),
        *(under(f"screens.{key}.controls.{field}.present", value=False) for field in rest),
        under(f"screens.{key}.controls.next.name", button),
        under(f"screens.{key}.template", screen.template or key),
        added(f"screens.{second}", _without(key, screen, first_part)),
    )
    return changes, button


def _followed(steps: Sequence[str], key: str, second: str) -> list[str]:
    """The steps of a flow, that one being followed by its second half."""
    return [one for step in steps for one in ((step, second) if step == key else (step,))]


def _without(key: str, screen: Screen, fields: list[str]) -> Tree:
    copy: Tree = screen.model_dump()
    copy["template"] = screen.template or key
    for field in fields:
        copy["controls"][field]["present"] = False
    return copy


def goes_on_with(key: str, screen: Screen, button: str) -> Tree:
    """A first page under the same heading, which says what comes and leads to the rest."""
    first = f"{key}_1"
    page: Tree = {
        "service": screen.service,
        "heading": screen.heading,
        "title": screen.title,
        "template": "interstitial",
        "texts": {"body": "Étape 1 sur 2 : vérifiez ces informations avant de passer à la suite."},
        "controls": {"go_on": {"role": "button", "name": button}},
    }
    return together(added(f"screens.{first}", page), under(f"screens.{key}.preceded_by", first))
