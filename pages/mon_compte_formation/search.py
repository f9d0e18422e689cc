"""Looking for a training."""

from parcours.pages.controls import Button, Choice, Control, Field, Heading, Link, Paragraph
from parcours.pages.mon_compte_formation.base import MonCompteFormation
from parcours.pages.screen import Hands


class SearchForm(MonCompteFormation):
    """What, how and where."""

    part = "search"
    heading = Heading("Recherche Formation")
    words = Field("Formation, métier, compétence", called=("le nom de la formation",))
    manner = Choice("Modalité", called=("en centre ou à distance",))
    place = Field("Lieu", called=("la localisation", "le lieu"))
    context = Choice("Contexte de formation", called=("votre mandat électoral", "votre mandat"))
    start = Button("Rechercher", called=("envoyez",))

    def look_for(self, words: str, manner: str, place: str) -> "SearchResults":
        self._start(words, manner, place)
        return SearchResults(self.hands)

    def look_for_in_vain(self, words: str, manner: str, place: str) -> "NoResult":
        self._start(words, manner, place)
        return NoResult(self.hands)

    def _start(self, words: str, manner: str, place: str) -> None:
        self.words.fill(words)
        self.manner.choose(manner)
        self.place.fill(place)
        self.start.press()


class ContextSearchForm(SearchForm):
    """The same since elected people have an account of their own: what is the training for?"""

    @property
    def sign(self) -> Control:
        return self.context

    def choose_context(self, context: str) -> None:
        self.context.choose(context)


class Results(MonCompteFormation):
    """What a search leads to."""

    heading = Heading("Formations trouvées")
    modify = Link("Modifier la recherche", harmless=True)


class SearchResults(Results):
    """The trainings found, each a link by its name."""

    skills = Link("Bilan de compétences", called=("la formation", "la formation choisie"), harmless=True)
    mandate = Link("Le budget de la commune", called=("la formation", "la formation choisie"), harmless=True)

    digital = Link("Compétences numériques", called=("la formation", "la formation choisie"), harmless=True)

    def open_session_training(self) -> Hands:
        """Where some trainings are made to measure, one of sessions; else any."""
        (self.digital if self.digital.offered else self.skills).press()
        return self.hands

    def open_skills(self) -> Hands:
        """Leads to the training: build its page, as the release has it, on the hands given back."""
        self.skills.press()
        return self.hands

    def open_mandate(self) -> Hands:
        self.mandate.press()
        return self.hands


class NoResult(Results):
    """Nothing was found."""

    nothing = Paragraph("Aucune formation ne correspond à votre recherche.")

    @property
    def sign(self) -> Control:
        return self.nothing

    def search_again(self) -> SearchForm:
        self.modify.press()
        return SearchForm(self.hands)
