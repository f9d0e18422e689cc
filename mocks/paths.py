"""Where the screens of Mon Compte Formation are, for its own pages and for the mails that lead to them."""

SPACE = "/espace-prive/html"
HOME = f"{SPACE}/"
SEARCH = f"{SPACE}/formation/recherche/resultats"
TRAINING = f"{SPACE}/formation/recherche/99900000000018_BILAN/99900000000018_BILAN-24H"
RIGHTS = f"{SPACE}/droits"
SIGN_IN = f"{SPACE}/compte-utilisateur/connexion"
SIGN_OUT = f"{SPACE}/compte-utilisateur/deconnexion"
FRANCECONNECT = f"{SPACE}/compte-utilisateur/franceconnect"
RETURN = f"{SPACE}/compte-utilisateur/retour-franceconnect"
FORGOTTEN = f"{SPACE}/compte-utilisateur/mot-de-passe-oublie"
COMPLETION = f"{SPACE}/compte-utilisateur/completer"
ACCOUNT_READY = f"{SPACE}/compte-utilisateur/compte-cree"
REQUEST = f"{SPACE}/demande-de-devis"
ADVISER = f"{SPACE}/conseil-en-evolution"
SENT = f"{SPACE}/demande-envoyee"
FILES = f"{SPACE}/dossiers"


def file(dossier: str) -> str:
    return f"{FILES}/{dossier}"


def accepted(dossier: str) -> str:
    return f"{FILES}/{dossier}/devis-accepte"


def completion(screen: str) -> str:
    return f"{COMPLETION}/{screen}"


def request(screen: str) -> str:
    return f"{REQUEST}/{screen}"
