"""The phone's text messages."""

from parcours.pages.controls import CodeZone, Heading, Link
from parcours.pages.messages import Message


class Sms(Message):
    """One message, with the code it carries."""

    site = "SMS"
    device = "phone"
    volatile = (CodeZone("123456"),)

    heading = Heading("L'Identité Numérique")
    back = Link("Messages")

    @property
    def code(self) -> str:
        """The digits; source: the message's own text."""
        return self.hands.read(self.root.get_by_test_id("code")).strip()
