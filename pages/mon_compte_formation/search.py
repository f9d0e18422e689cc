"""Looking for a training, and at one's rights."""

from pages.controls import Button, Choice, Control, Field, Heading, Link
from pages.mon_compte_formation.base import MonCompteFormation
from pages.mon_compte_formation.enrolment import TrainingSessions


class SearchForm(MonCompteFormation):
    """What, how and where."""

    part = "search"
    heading = Heading("Recherche Formation")
    words = Field("Formation, métier, compétence", called=("le nom de la formation",))
    manner = Choice("Modalité", called=("en centre ou à distance",))
    place = Field("Lieu", called=("la localisation", "le lieu"))
    start = Button("Rechercher", called=("envoyez",))

    def look_for(self, words: str, manner: str, place: str) -> "SearchResults":
        self.words.fill(words)
        self.manner.choose(manner)
        self.place.fill(place)
        self.start.press()
        return SearchResults(self.hands)


class ContextSearchForm(SearchForm):
    """The same since elected people have an account of their own: what is the training for?"""

    context = Choice("Contexte de formation", called=("votre mandat électoral", "votre mandat"))

    @property
    def sign(self) -> Control:
        return self.context

    def choose_context(self, context: str) -> None:
        self.context.choose(context)


class SearchResults(MonCompteFormation):
    """The trainings found, each a link by its name."""

    heading = Heading("Formations trouvées")
    modify = Link("Modifier la recherche")
    skills = Link("Bilan de compétences", called=("la formation",))
    mandate = Link("Le budget de la commune", called=("la formation",))

    def open_skills(self) -> TrainingSessions:
        self.skills.press()
        return TrainingSessions(self.hands)

    def open_mandate(self) -> TrainingSessions:
        self.mandate.press()
        return TrainingSessions(self.hands)


class Rights(MonCompteFormation):
    """What one may spend."""

    heading = Heading("Vos droits formation")
    find = Link("Chercher une formation")


class ElectedRights(Rights):
    """The same for an elected person: two accounts."""

    account = Heading("Votre compte élu")
    for_mandate = Link("Chercher les formations liées à l'exercice de mon mandat")
    for_change = Link("Chercher les formations pour me reconvertir")
    more = Link("En savoir plus sur vos droits")

    @property
    def sign(self) -> Control:
        return self.account
