"""Made-up sentences that tell a gesture with no verb, or as done or left to do, and others that tell none."""

from tests.tutorial.turns import Sentence

VERBLESS: list[Sentence] = [
    ("Bouton « Payer », en bas à droite.", [("click", "Payer")]),
    ("Onglet FACTURES, reçu à télécharger.", [("click", "FACTURES"), ("download", None)]),
    ("Votre ville dans le champ « Lieu », puis la loupe.", [("fill", "Lieu"), ("click", None)]),
    ("Appuyez sur « OK », code secret, et c'est fini.", [("click", "OK"), ("enter_code", None)]),
    ("Ouvrez l'application, puis code à 6 chiffres.", [("open_app", None), ("enter_code", None)]),
    ("Je me connecte, onglet « Factures ».", [("fill", None), ("click", "Factures")]),
    ("Indiquez votre nom, code postal.", [("fill", None)]),
]

DONE: list[Sentence] = [
    ("Une fois le montant saisi, cliquez sur « OK ».", [("fill", None), ("click", "OK")]),
    ("Saisissez le montant. Une fois celui-ci saisi, cliquez sur « OK ».", [("fill", None), ("click", "OK")]),
    ("Après activation du bouton « Payer », patientez.", [("click", "Payer"), ("wait", None)]),
    ("Cliquez sur « Payer ». Après un clic sur « Payer », patientez.", [("click", "Payer"), ("wait", None)]),
    ("Un code y est envoyé, à recopier sur le site.", [("receive_mail", None), ("enter_code", None)]),
    ("Le formulaire est à renvoyer par courrier.", [("physical", None)]),
    ("Votre adresse mail suffit.", [("fill", None)]),
    ("La commande se termine par « Envoyer ».", [("click", "Envoyer")]),
    ("Votre choix se valide avec le bouton « OK ».", [("click", "OK")]),
]

COMING: list[Sentence] = [
    ("Comptez trois semaines.", [("wait", None)]),
    ("Courriel de la mairie !", [("receive_mail", None)]),
    ("Un code est envoyé par SMS.", [("receive_sms", None)]),
    ("J'arrive sur la page d'accueil.", [("info", None)]),
    ("Je prends « Carte bancaire ».", [("select", "Carte bancaire")]),
    ("Optez pour FranceConnect.", [("select", "FranceConnect")]),
    ("Ayez votre carte à côté de vous.", [("physical", None)]),
]

NOT_DONE: list[str] = [
    "Bouton « Aide » ou « Contact » : deux façons de nous joindre.",
    "Le menu DOSSIERS est vide.",
    "Pièces à fournir : une carte d'identité.",
    "Le formulaire papier, à remplir par votre employeur, est en mairie.",
    "Une fois l'an, le site ferme.",
    "Après un clic, la page est lente.",
    "Votre adresse mail ne suffit pas.",
    "Un ordinateur suffit.",
    "La formation se termine par un examen.",
    "La formation se termine par « Examen blanc ».",
    "Comptez dix minutes pour ce dossier.",
    "Mail : contact@exemple.fr",
    "Le dossier est envoyé par courrier à la mairie.",
    "Le code postal de la ville.",
]
