"""Where a reader says no: one word for every document that is damaged, locked or made to harm."""


class Refused(Exception):
    """The document cannot be read; the message completes « path: … » and says what to do."""


def damaged(kind: str) -> Refused:
    """The document is broken: `kind` is how people call it, « Word document »."""
    return Refused(f"is damaged, a complete {kind} was expected: open it, save it again and give that copy.")


def harmful(kind: str) -> Refused:
    """The document is built as no tutorial is: far too deep, far too many parts."""
    return Refused(
        f"is built as no tutorial is, an ordinary {kind} was expected: save it anew from its editor."
    )
