"""Looks changed without any text, addresses moved, and the changes of which nothing must be said."""

from urllib.parse import urlsplit

from parcours.mocks import paths
from parcours.mocks.drift.model import Drift, Found, Inapplicable, added, harmless, together, under
from parcours.mocks.releases.facts import Address
from parcours.mocks.releases.loader import Release, Tree

LOOKS = {
    "colour": (
        "buttons are green",
        ".button--primary, .button--connect { background: #17653a; border-color: #17653a; }",
    ),
    "spacing": (
        "everything stands further apart",
        ".content { padding-top: 6rem; } p, .field, dl { margin-bottom: 2.5rem; }",
    ),
    "moved-block": (
        "the header is at the bottom of the page",
        ".header, .phone__status { order: 3; } .footer { order: 2; }",
    ),
}
HARMLESS: dict[str, tuple[str, Tree]] = {
    "whitespace": ("white space everywhere in the markup", {"spaced": True}),
    "markup": ("more elements around every word", {"wrapped": True}),
    "hooks": ("other ids, and more classes", {"hooked": True}),
    "non-breaking": ("every space between words is non-breaking", {"unbreakable": True}),
    "footer": (
        "one more line at the bottom of every page",
        {"footer": "Accessibilité : partiellement conforme."},
    ),
    "banner": (
        "a banner tries one message out on some visitors",
        {"banner": "Votre avis compte : aidez-nous à améliorer ce service."},
    ),
    "cookies": (
        "a bar about cookies that may be left alone",
        {
            "cookies": {
                "words": "Ce site mesure sa fréquentation.",
                "controls": {
                    "accept": {"role": "button", "name": "Tout accepter"},
                    "refuse": {"role": "button", "name": "Tout refuser"},
                },
            }
        },
    ),
    "slower": ("the server takes its time", {"delay_ms": 700}),
}
FONT = 'html, button, input, select { font-family: "DejaVu Serif", Georgia, serif; }'
MOVED = {
    "home": (paths.HOME, "/accueil/"),
    "sign_in": (paths.SIGN_IN, "/connexion"),
    "training": (paths.SEARCH_FORM, "/catalogue"),
    "files": (paths.FILES, "/mes-dossiers"),
    "rights": (paths.RIGHTS, "/mes-droits"),
    "request": (paths.REQUEST, "/devis"),
    "completion": (paths.COMPLETION, "/mon-compte/completer"),
}


def of_looks(_release: Release) -> Found:
    for name, (what, css) in LOOKS.items():
        yield Drift(
            name=f"look:{name}",
            kind="look",
            severity="ages",
            what=what,
            changes=added(f"appearance.css.{name}", css),
            expected=("stale-figure",),
            silent="unless pictured",
        )


def of_links(release: Release) -> Found:
    known = release.addresses["mon_compte_formation"].former_paths
    for name, (old, new) in MOVED.items():
        added_moved, left = {"added": {"moved": {old: new}}}, [*known, old]
        yield Drift(
            name=f"link:{name}",
            kind="link",
            severity="breaks",
            what=f"{old} is now {new}, and the old address leads nowhere",
            changes=together(added_moved, under("addresses.mon_compte_formation.former_paths", left)),
            screen=name,
            was=old,
            now=new,
            expected=("dead-link",),
            silent="unless told",
        )
    for key, address in release.addresses.items():
        yield from _moved_away(key, address)


def _moved_away(key: str, address: Address) -> Found:
    """A service on another host, and each route of its app at another."""
    if not address.url:
        yield Inapplicable(name=f"link:site-{key}", reason="it only has mails")
        return
    host = urlsplit(address.url).netloc
    now = f"nouveau.{host.removeprefix('www.')}"
    moved = {
        "url": address.url.replace(host, now),
        "hosts": [now],
        "former": [*address.hosts, *address.former],
    }
    yield _dead(f"site-{key}", f"{address.name} is now at {now}", {"addresses": {key: moved}}, host, now)
    for route in address.routes:
        if route in ("/", "/*"):
            yield Inapplicable(name=f"link:route-{key}{route}", reason="it is the service itself")
            continue
        kept = [other for other in address.routes if other != route]
        gone = f"#{route.removesuffix('/*')}"
        changes = {"routes": kept, "former_paths": [*address.former_paths, address.app + gone]}
        yield _dead(
            f"route-{key}{route}", f"nothing is left at {gone}", {"addresses": {key: changes}}, gone, ""
        )


def _dead(name: str, what: str, changes: Tree, was: str, now: str) -> Drift:
    return Drift(
        name=f"link:{name}",
        kind="link",
        severity="breaks",
        what=what,
        changes=changes,
        screen="",
        was=was,
        now=now,
        expected=("dead-link",),
        silent="unless told",
    )


def of_nothing(_release: Release) -> Found:
    for name, (what, changes) in HARMLESS.items():
        yield harmless(f"harmless:{name}", what, {"appearance": changes})
    yield harmless("harmless:font", "other fonts", added("appearance.css.font", FONT))
    all_but_slow = [under("appearance", tree) for name, (_, tree) in HARMLESS.items() if name != "slower"]
    everything = together(*all_but_slow, under("appearance.delay_ms", 50))
    yield harmless("harmless:all", "all harmless changes at once", everything)
