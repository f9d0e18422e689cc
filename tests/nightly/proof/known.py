"""Drifts that are known to be told as something else, and why: the next to mend."""

_BANNER = (
    "the front page is then as in later releases, with one more link, as any may have: the walk takes the "
    "way of these, where « Identité Numérique La Poste » names a button"
)
_IN_APP = (
    "the page is then as in later releases, where an identity is created in the app, but for its words: the "
    "walk goes to the app, which does not know what is to be done there"
)
_SUPPORT = (
    "the page is then as the error page of other troubles: the walk goes back and asks for help there, which "
    "leads to support as well, and what it met is told"
)
_CHOICE = (
    "under a tutorial of another account: the platform then makes that choice itself, and differently; none "
    "of the screens after it comes any more, and each is told as gone"
)
KNOWN: dict[str, str] = {
    "rename-far:home.identity": _BANNER,
    "remove:home.identity": _BANNER,
    "rename-far:create_identity.create": _IN_APP,
    "remove:create_identity.create": _IN_APP,
    "remove:error.support": _SUPPORT,
    "drop:providers": _CHOICE,
}
