"""Each control renamed, removed, disabled, moved behind a menu, or changed in its role."""

from collections.abc import Iterator

from parcours.mocks.drift.model import FROM_THE_ORGANISM, Drift, Found, Inapplicable, harmless, under
from parcours.mocks.drift.named import Named, controls, read
from parcours.mocks.drift.names import far, near, other_case, reordered, typeset
from parcours.mocks.releases.loader import Release
from parcours.mocks.releases.schema import Letter

MENU = "Plus d'actions"
LEADING = ("contact.detail",)
"""Fields whose answer says which screen comes next."""


def of_controls(release: Release) -> Found:
    for named in controls(release):
        yield from _renamed(named)
        yield from _taken_away(named)
        yield from _moved(named)
    for mail, letter in release.mails.items():
        yield _of_subject(release, mail, letter)


def _of_subject(release: Release, mail: str, letter: Letter) -> Drift | Inapplicable:
    """Another subject: in the mailbox, it is by its subject that a mail is opened."""
    if mail in FROM_THE_ORGANISM:
        return Inapplicable(name=f"subject:{mail}", reason="the training organisation writes it")
    was, now = read(release, letter.subject), far(letter.subject, "mail", mail)
    return Drift(
        name=f"subject:{mail}",
        kind="subject",
        severity="misleads",
        what=f"the mail « {was} » is now called « {now} »",
        changes=under(f"mails.{mail}.subject", now),
        screen=f"mail-{mail}",
        control="message",
        was=was,
        now=now,
        expected=("renamed",),
        silent="unless used",
    )


def _renamed(named: Named) -> Found:
    if named.data:
        for kind in ("far", "near", "order", "case", "type"):
            reason = "its name is that of a training or a mail, not words of the platform"
            yield Inapplicable(name=f"rename-{kind}:{named.words}", reason=reason)
        return
    role, name = named.control.role, named.control.name
    taken = frozenset(other.name.casefold() for other in named.neighbours)
    yield _renaming(named, "far", far(name, role, named.words, taken))
    yield _renaming(named, "near", near(name, role))
    turned = reordered(name)
    if turned is None:
        yield Inapplicable(name=f"rename-order:{named.words}", reason="one word has no other order")
    else:
        yield _renaming(named, "order", turned)
    yield from _retyped(named, "case", other_case(name), "there is no other case")
    yield from _retyped(named, "type", typeset(name), "it has no apostrophe and no space")


def _renaming(named: Named, how: str, name: str) -> Drift:
    return Drift(
        name=f"rename-{how}:{named.words}",
        kind=f"rename-{how}",
        severity="breaks" if how == "far" else "misleads",
        what=f"« {named.name} » is now called « {named.reads(name)} »",
        changes=under(f"{named.path}.name", name),
        screen=named.screen,
        control=named.key,
        was=named.name,
        now=named.reads(name),
        expected=("renamed",),
        silent="unless used",
    )


def _retyped(named: Named, how: str, name: str, reason: str) -> Iterator[Drift | Inapplicable]:
    words = f"rename-{how}:{named.words}"
    if name == named.control.name:
        yield Inapplicable(name=words, reason=reason)
        return
    yield harmless(
        words,
        f"« {named.name} » is now typed « {named.reads(name)} »",
        under(f"{named.path}.name", name),
        screen=named.screen,
        control=named.key,
        was=named.name,
        now=named.reads(name),
    )


def _taken_away(named: Named) -> Found:
    if named.words in LEADING:
        for kind in ("remove", "disable"):
            reason = "what is chosen in it says where one is led: no way would be left of it"
            yield Inapplicable(name=f"{kind}:{named.words}", reason=reason)
        return
    yield _of(named, "remove", "is no longer there", "present", False, ("gone",))
    yield _of(named, "disable", "can no longer be used", "disabled", True, ("gone",))


def _moved(named: Named) -> Found:
    role = named.control.role
    if role not in ("button", "link"):
        reason = "nobody hides a field: only what is pressed stands in a menu"
        yield Inapplicable(name=f"menu:{named.words}", reason=reason)
    else:
        yield _of(named, "menu", f"is now behind « {MENU} »", "menu", MENU, ("undocumented",))
    if role not in ("button", "link"):
        reason = "a field of another role asks another question: it would be a field removed and one added"
        yield Inapplicable(name=f"role:{named.words}", reason=reason)
        return
    other = "link" if role == "button" else "button"
    yield harmless(
        f"role:{named.words}",
        f"« {named.name} », a {role}, is now a {other}",
        under(f"{named.path}.role", other),
        screen=named.screen,
        control=named.key,
        was=named.name,
        now=named.name,
    )


def _of(named: Named, kind: str, what: str, key: str, value: object, expected: tuple[str, ...]) -> Drift:
    return Drift(
        name=f"{kind}:{named.words}",
        kind=kind,
        severity="breaks",
        what=f"« {named.name} » {what}",
        changes=under(f"{named.path}.{key}", value),
        screen=named.screen,
        control=named.key,
        was=named.name,
        now=MENU if kind == "menu" else "",
        expected=expected,
        silent="unless used",
    )
