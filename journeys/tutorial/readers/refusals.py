"""The error that readers raise for a document that is damaged, locked or malicious."""

from parcours.journeys.language import _


class Refused(Exception):
    """The document cannot be read; the message completes « path: … » and says what to do."""


def damaged(kind: str) -> Refused:
    """The document is broken: `kind` is how people call it, « Word document »."""
    return Refused(
        _(
            "is damaged, a complete {kind} was expected: open it, save it again and give that copy.",
            kind=_(kind),
        )
    )


def harmful(kind: str) -> Refused:
    """The document is built as no tutorial is: far too deep, far too many parts."""
    return Refused(
        _(
            "is built as no tutorial is, an ordinary {kind} was expected: save it anew from its editor.",
            kind=_(kind),
        )
    )


def not_a(kind: str) -> Refused:
    """The content is not what the name promises."""
    return Refused(_("is not a {kind} though its name says so: give the document itself.", kind=_(kind)))
