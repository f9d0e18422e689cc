"""Where the screens of Mon Compte Formation are, for its own pages and for the mails that lead to them."""

SPACE = "/espace-prive/html"
HOME = f"{SPACE}/"
HELP = f"{SPACE}/aide"
ADVICE = f"{SPACE}/conseils-professionnels"
SEARCH_FORM = f"{SPACE}/formation/recherche"
SEARCH = f"{SEARCH_FORM}/resultats"
TRAINING = f"{SEARCH_FORM}/99900000000018_BILAN/99900000000018_BILAN-24H"
RIGHTS = f"{SPACE}/droits"
HISTORY = f"{RIGHTS}/historique"
MANDATE_HISTORY = f"{RIGHTS}/historique-elu"
SIGN_IN = f"{SPACE}/compte-utilisateur/connexion"
SIGN_OUT = f"{SPACE}/compte-utilisateur/deconnexion"
FRANCECONNECT = f"{SPACE}/compte-utilisateur/franceconnect"
RETURN = f"{SPACE}/compte-utilisateur/retour-franceconnect"
FORGOTTEN = f"{SPACE}/compte-utilisateur/mot-de-passe-oublie"
LINK_SENT = f"{FORGOTTEN}/envoye"
NEW_PASSWORD = f"{SPACE}/compte-utilisateur/nouveau-mot-de-passe"
SIGN_IN_HELP = f"{SPACE}/compte-utilisateur/probleme-de-connexion"
COMPLETION = f"{SPACE}/compte-utilisateur/completer"
CREATION = f"{SPACE}/compte-utilisateur/creation"
ACCOUNT_READY = f"{SPACE}/compte-utilisateur/compte-cree"
REQUEST = f"{SPACE}/demande-de-devis"
ADVISER = f"{SPACE}/conseil-en-evolution"
SENT = f"{SPACE}/demande-envoyee"
FILES = f"{SPACE}/dossiers"
CONTACT = f"{SPACE}/contact"
CONTACT_SENT = f"{CONTACT}/envoye"

IDENTITY_BY_POST = "/espace-public/verification-identite"
IDENTITY_FORM = f"{IDENTITY_BY_POST}/formulaire.pdf"

# at AR24
LETTER = "/courrier"
LETTER_STATUS = f"{LETTER}/statut"


def demand(confirmation: str) -> str:
    """Of a confirmation asked for: on the phone, or on the computer where one confirms there."""
    return f"/demandes/{confirmation}"


def file(dossier: str) -> str:
    return f"{FILES}/{dossier}"


def training(address: str) -> str:
    return f"{SEARCH_FORM}/{address}"


def enrolment(dossier: str) -> str:
    return f"{FILES}/{dossier}/inscription"


def file_sent(dossier: str) -> str:
    return f"{FILES}/{dossier}/envoye"


def funding(dossier: str) -> str:
    return f"{FILES}/{dossier}/financement"


def leaving(dossier: str) -> str:
    return f"{FILES}/{dossier}/annulation"


def left(dossier: str) -> str:
    return f"{FILES}/{dossier}/annule"


def payment(dossier: str) -> str:
    return f"{FILES}/{dossier}/paiement"


def card(dossier: str) -> str:
    return f"{FILES}/{dossier}/paiement/carte"


def paid(dossier: str) -> str:
    return f"{FILES}/{dossier}/paiement/accepte"


def not_paid(dossier: str) -> str:
    return f"{FILES}/{dossier}/paiement/refuse"


def costs(dossier: str) -> str:
    return f"{CONTACT}/frais/{dossier}"


def costs_review(dossier: str) -> str:
    return f"{CONTACT}/frais/{dossier}/recapitulatif"


def accepted(dossier: str) -> str:
    return f"{FILES}/{dossier}/devis-accepte"


def confirmed(dossier: str) -> str:
    return f"{FILES}/{dossier}/inscription-confirmee"


def completion(screen: str) -> str:
    return f"{COMPLETION}/{screen}"


def creation(screen: str) -> str:
    return f"{CREATION}/{screen}"


def request(screen: str) -> str:
    return f"{REQUEST}/{screen}"
