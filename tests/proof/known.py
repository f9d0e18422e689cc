"""Drifts that are known to be told as something else, and why: the next to mend."""

_BANNER = (
    "the front page is then as in later releases, with one more link, as any may have: the walk takes the "
    "way of these, where « Identité Numérique La Poste » names a button"
)
KNOWN: dict[str, str] = {"rename-far:home.identity": _BANNER, "remove:home.identity": _BANNER}
