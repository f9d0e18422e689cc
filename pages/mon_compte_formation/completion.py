"""The first visit: five screens that complete an account."""

from parcours.pages.controls import Button, Choice, CodeField, Control, Field, Heading, Link, Tick, Zone
from parcours.pages.mon_compte_formation.base import MonCompteFormation


class Completion(MonCompteFormation):
    """What the five screens share: one title, and a field that tells which screen it is."""

    part = "completion"
    heading = Heading("Complétez vos informations")
    back = Link("Précédent")
    go_on = Button("Continuer")


class Identity(Completion):
    """Screen 1: what FranceConnect+ told of the person."""

    security_number = Field("Numéro de sécurité sociale", called=("votre numéro de sécurité sociale",))
    birth_name = Field("Nom de naissance", called=("votre nom de naissance",))

    @property
    def sign(self) -> Control:
        return self.birth_name

    def accept(self) -> "EmailAndCaptcha":
        self.go_on.press()
        return EmailAndCaptcha(self.hands)


class WithLetters(Completion):
    """A step on which letters are to be copied."""

    volatile = (Zone("img", "Lettres à recopier", stand_in="A B C D E F"),)
    email = Field("Adresse email", called=("votre adresse e-mail",))
    captcha = CodeField("Lettres affichées", called=("le code affiché", "les lettres du code de sécurité"))

    @property
    def letters(self) -> str:
        """The letters shown; source: the mock's picture, whose letters are text."""
        picture = self.root.get_by_role("img", name="Lettres à recopier", exact=True)
        return "".join(self.hands.read(picture).split())


class EmailAndCaptcha(WithLetters):
    """Screen 2: an address, and letters to copy."""

    @property
    def sign(self) -> Control:
        return self.captcha

    def submit(self, email: str, letters: str) -> "EmailCode":
        self._fill(email, letters)
        return EmailCode(self.hands)

    def submit_when_refused(self, email: str, letters: str) -> "EmailAndCaptcha":
        self._fill(email, letters)
        return EmailAndCaptcha(self.hands)

    def _fill(self, email: str, letters: str) -> None:
        self.email.fill(email)
        self.captcha.fill(letters)
        self.go_on.press()


class OwnAccount(WithLetters):
    """All that an account without FranceConnect+ begins with: who one is, an address, a password, letters."""

    security_number = Field("Numéro de sécurité sociale", called=("votre numéro de sécurité sociale",))
    birth_name = Field("Nom de naissance", called=("votre nom de naissance",))
    password = Field("Mot de passe", called=("votre mot de passe", "un mot de passe"))

    @property
    def sign(self) -> Control:
        return self.password

    def submit(self, number: str, birth_name: str, email: str, password: str) -> "EmailCode":
        self._fill(number, birth_name, email, password)
        return EmailCode(self.hands)

    def submit_when_refused(self, number: str, birth_name: str, email: str, password: str) -> "OwnAccount":
        self._fill(number, birth_name, email, password)
        return OwnAccount(self.hands)

    def _fill(self, number: str, birth_name: str, email: str, password: str) -> None:
        self.security_number.fill(number)
        self.birth_name.fill(birth_name)
        self.email.fill(email)
        self.password.fill(password)
        self.captcha.fill(self.letters)
        self.go_on.press()


class EmailCode(Completion):
    """Screen 3: the six digits received by mail."""

    code = CodeField("Code à 6 chiffres", called=("le code reçu par e-mail",))
    send_again = Link("Renvoyer le code")

    @property
    def sign(self) -> Control:
        return self.code

    def submit(self, code: str) -> "ContactDetails":
        self._fill(code)
        return ContactDetails(self.hands)

    def submit_when_refused(self, code: str) -> "EmailCode":
        self._fill(code)
        return EmailCode(self.hands)

    def ask_another(self) -> "EmailCode":
        self.send_again.press()
        return EmailCode(self.hands)

    def _fill(self, code: str) -> None:
        self.code.fill(code)
        self.go_on.press()


class ContactDetails(Completion):
    """Screen 4: telephone and address."""

    phone = Field("Numéro de téléphone", called=("votre numéro de téléphone",))
    street = Field("Adresse", called=("votre adresse postale",))
    postcode = Field("Code postal")
    city = Field("Ville")

    @property
    def sign(self) -> Control:
        return self.postcode

    def submit(self, phone: str, street: str, postcode: str, city: str) -> "Situation":
        self.phone.fill(phone)
        self.street.fill(street)
        self.postcode.fill(postcode)
        self.city.fill(city)
        self.go_on.press()
        return Situation(self.hands)


class Situation(Completion):
    """Screen 5: diploma, occupation, terms."""

    diploma = Choice("Diplôme le plus élevé")
    year = Field("Année d'obtention")
    occupation = Choice("Catégorie socioprofessionnelle")
    terms = Tick(
        "J'accepte les conditions générales d'utilisation",
        called=("les conditions générales d'utilisation", "les CGU"),
    )
    finish = Button("Finaliser", called=("Finalisez",))

    @property
    def sign(self) -> Control:
        return self.diploma

    def submit(self, diploma: str, year: str, occupation: str) -> "AccountReady":
        self._fill(diploma, year, occupation)
        return self.accept_terms()

    def submit_without_terms(self, diploma: str, year: str, occupation: str) -> "Situation":
        self._fill(diploma, year, occupation)
        self.finish.press()
        return Situation(self.hands)

    def accept_terms(self) -> "AccountReady":
        self.terms.tick()
        self.finish.press()
        return AccountReady(self.hands)

    def _fill(self, diploma: str, year: str, occupation: str) -> None:
        self.diploma.choose(diploma)
        self.year.fill(year)
        self.occupation.choose(occupation)


class AccountReady(MonCompteFormation):
    """The account exists; a request under way is lost."""

    heading = Heading("Votre compte est créé")
    home = Link("Retour à l'accueil")
    log_in = Link("Me connecter")
