"""La Poste's forms: its account, then who one is and how to prove it; on its site or, later, in the app."""

from parcours.pages.controls import Button, Choice, CodeField, Field, Heading, Link, Tick
from parcours.pages.screen import Hands, Screen

ACCOUNT = ("La Poste", "votre compte La Poste", "compte La Poste", "votre adresse mail")


class LaPoste(Screen):
    """What its screens share: they are one form, with one way through."""

    site = "La Poste"
    part = "creation"


class AccountEmail(LaPoste):
    """An address tells whether there is an account."""

    heading = Heading("Votre adresse email", "Votre compte La Poste")
    email = Field("Adresse email", called=ACCOUNT)
    go_on = Button("Continuer")

    def submit_as_unknown(self, email: str) -> Hands:
        """Leads to the code sent by mail or straight to the new account: build it on the hands given back."""
        self.email.fill(email)
        self.go_on.press()
        return self.hands

    def submit_as_known(self, email: str) -> "AccountSignIn":
        self.email.fill(email)
        self.go_on.press()
        return AccountSignIn(self.hands)


class AccountCode(LaPoste):
    """The six digits received by mail."""

    heading = Heading("Vérifiez votre adresse email")
    code = CodeField("Code à 6 chiffres", called=("le code reçu par e-mail",))
    go_on = Button("Continuer")

    def submit(self, code: str) -> "AccountNew":
        self.code.fill(code)
        self.go_on.press()
        return AccountNew(self.hands)


class AccountSignIn(LaPoste):
    """Whoever has an account types its password."""

    heading = Heading("Connectez-vous à votre compte La Poste")
    password = Field("Mot de passe", called=("votre mot de passe",))
    sign_in = Button("Me connecter", called=("connectez-vous",))

    def submit(self, password: str) -> "PersonalDetails":
        self.password.fill(password)
        self.sign_in.press()
        return PersonalDetails(self.hands)


class AccountNew(LaPoste):
    """Others choose one."""

    heading = Heading("Créez votre compte La Poste")
    password = Field("Mot de passe", called=("votre mot de passe",))
    create = Button("Créer mon compte")

    def submit(self, password: str) -> "PersonalDetails":
        self.password.fill(password)
        self.create.press()
        return PersonalDetails(self.hands)


class PersonalDetails(LaPoste):
    """What stands on one's papers."""

    heading = Heading("Vos informations personnelles")
    given_name = Field("Prénom")
    birth_name = Field("Nom de naissance")
    birth_date = Field("Date de naissance")
    mobile = Field("Numéro de mobile", called=("votre numéro de téléphone", "votre numéro de mobile"))
    document = Choice("Pièce d'identité", called=("votre pièce d'identité",))
    go_on = Button("Continuer")
    not_eligible = Link("Faire vérifier mon identité par courrier")

    def submit(
        self, given_name: str, birth_name: str, birth_date: str, mobile: str, document: str
    ) -> "Verification":
        self.given_name.fill(given_name)
        self.birth_name.fill(birth_name)
        self.birth_date.fill(birth_date)
        self.mobile.fill(mobile)
        self.document.choose(document)
        self.go_on.press()
        return Verification(self.hands)


class Verification(LaPoste):
    """Three ways to prove who one is."""

    heading = Heading("Comment souhaitez-vous faire vérifier votre identité ?")
    online = Button("En ligne", called=("une procédure 100% en ligne",))
    post_office = Button("En bureau de poste", called=("l’un des bureaux de poste",))
    postman = Button("Avec mon facteur", called=("le facteur",))

    def choose_online(self) -> "Ar24Terms":
        self.online.press()
        return Ar24Terms(self.hands)

    def choose_post_office(self) -> "PostOffice":
        self.post_office.press()
        return PostOffice(self.hands)

    def choose_postman(self) -> "Postman":
        self.postman.press()
        return Postman(self.hands)


class Ar24Terms(LaPoste):
    """AR24 has its own terms."""

    part = ""

    heading = Heading("Vérification en ligne")
    terms = Tick(
        "J'accepte les conditions générales d'utilisation d'AR24",
        called=("les conditions générales d’utilisation de AR24",),
    )
    confirm = Button("Confirmer")
    other_way = Button("Choisir une autre façon")

    def accept(self) -> "CreationPending":
        self.terms.tick()
        self.confirm.press()
        return CreationPending(self.hands)


class PostOffice(LaPoste):
    """The offices that offer it."""

    heading = Heading("Vérification en bureau de poste")
    office = Choice("Bureau de poste", called=("votre bureau de poste",))
    confirm = Button("Confirmer")
    other_way = Button("Choisir une autre façon")

    def choose(self, office: str) -> "CreationPending":
        self.office.choose(office)
        self.confirm.press()
        return CreationPending(self.hands)


class Postman(LaPoste):
    """Where the postman is to come."""

    heading = Heading("Vérification par le facteur")
    street = Field("Adresse")
    town = Field("Code postal et ville")
    confirm = Button("Confirmer")
    other_way = Button("Choisir une autre façon")

    def submit(self, street: str, town: str) -> "CreationPending":
        self.street.fill(street)
        self.town.fill(town)
        self.confirm.press()
        return CreationPending(self.hands)


class CreationPending(LaPoste):
    """It is others' turn."""

    part = ""
    heading = Heading("Votre demande est enregistrée")
