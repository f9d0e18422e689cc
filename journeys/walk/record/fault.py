"""The fault, which anybody may have to tell: it loads nothing of what walks."""


class Fault(Exception):
    """The walk could not be made; the message is one sentence for a person."""
