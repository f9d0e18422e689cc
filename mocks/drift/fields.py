"""Each field made required or split in two; a field, and a box to tick, added to each form."""

from parcours.mocks.drift.model import Drift, Found, Inapplicable, added, together, under
from parcours.mocks.drift.named import Named, controls, main_control, read
from parcours.mocks.releases.loader import Release, Tree
from parcours.mocks.releases.schema import Screen

PARTS = {
    "tel": ("Indicatif", "Numéro sans le premier zéro"),
    "email": ("Nom de messagerie", "Adresse complète"),
    "postcode": ("Département", "Code de la commune"),
}
ANY_PARTS = ("Première partie", "Deuxième partie")
BOX = "Je certifie l'exactitude de ces informations"
IN_ONE_PIECE = ("code", "activation", "security_code", "secret", "captcha", "password", "new_password")
ASKED = "Civilité"
ENFORCED = (
    "consent",
    "approval",
    "first_use",
    "civil_servant_notice",
    "jobseeker_notice",
    "sending_choice",
    "review",
    "file",
    "session_file",
    "file_funding",
    "letter",
    "means",
    "video_check",
    "cancellation",
    "refusal",
    "session_refusal",
    "withdrawal",
    "costs_review",
)


def of_fields(release: Release) -> Found:
    for named in controls(release):
        if named.control.is_field:
            yield _required(named)
            yield _split(named)
    for key, screen in release.screens.items():
        yield _one_more(release, key, screen)
        yield _box(release, key, screen)


def _required(named: Named) -> Drift | Inapplicable:
    name = f"require:{named.words}"
    if named.control.required:
        return Inapplicable(name=name, reason="it is required already")
    return Drift(
        name=name,
        kind="require",
        severity="breaks",
        what=f"« {named.name} » must now be filled in",
        changes=under(f"{named.path}.required", value=True),
        screen=named.screen,
        control=named.key,
        was=named.name,
        now=named.name,
        expected=("undocumented",),
        silent="unless met",
    )


def _split(named: Named) -> Drift | Inapplicable:
    name, control = f"split-field:{named.words}", named.control
    if control.role != "textbox":
        return Inapplicable(name=name, reason="a list or a box is one choice")
    if control.kind in IN_ONE_PIECE:
        return Inapplicable(name=name, reason="a code or a password is typed in one piece")
    second, first = PARTS.get(control.kind or "", ANY_PARTS)
    if control.kind not in PARTS:
        first, second = f"{control.name} (début)", f"{control.name} (fin)"
    part = {**_field(second, below=named.key), "required": control.required}
    return Drift(
        name=name,
        kind="split-field",
        severity="breaks",
        what=f"« {named.name} » is now two fields: « {first} » and « {second} »",
        changes=together(
            under(f"{named.path}.name", first),
            added(f"{named.path.rpartition('.')[0]}.{named.key}_2", part),
        ),
        screen=named.screen,
        control=named.key,
        was=named.name,
        now=first,
        expected=("renamed", "undocumented"),
        silent="unless used",
    )


def _field(name: str, **more: str) -> Tree:
    messages = {"empty": f"Complétez « {name} »."}
    return {"role": "textbox", "name": name, "kind": "text", "messages": messages, **more}


def _one_more(release: Release, key: str, screen: Screen) -> Drift | Inapplicable:
    fields = [name for name in screen.fields if screen.controls[name].kind != "secret"]
    name = f"add-field:{key}"
    if not fields:
        return Inapplicable(name=name, reason="it has no form with fields to be filled in")
    return _adding(release, key, name, "a field", ASKED, _field(ASKED, below=fields[-1]))


def _box(release: Release, key: str, screen: Screen) -> Drift | Inapplicable:
    name, main = f"add-box:{key}", main_control(release, key)
    form = [name for name in screen.fields if screen.controls[name].kind != "secret"]
    if main is None or not (form or key in ENFORCED):
        return Inapplicable(name=name, reason="no form on it would ask for a box to be ticked")
    messages = {"empty": "Cochez cette case pour continuer."}
    box: Tree = {"role": "checkbox", "name": BOX, "kind": "tick", "messages": messages}
    place = {"below": form[-1]} if form else {"above": main[0]}
    return _adding(release, key, name, "a box", BOX, {**box, **place})


def _adding(release: Release, key: str, name: str, what: str, label: str, control: Tree) -> Drift:
    heading = read(release, release.screens[key].heading)
    beside = "password" if key == "sign_in" else ""  # there, only some fill in the form
    return Drift(
        name=name,
        kind=name.partition(":")[0],
        severity="breaks",
        what=f"« {heading} » now also asks for {what}, « {label} »",
        changes=added(f"screens.{key}.controls.added_{what.split()[-1]}", control),
        screen=key,
        now=label,
        expected=("undocumented",),
        control=beside,
        was=read(release, release.screens[key].controls[beside].name) if beside else "",
        silent="unless used" if beside else "unless met",
    )
