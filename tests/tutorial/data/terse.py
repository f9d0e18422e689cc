"""Made-up sentences that tell a gesture with no verb, or as done or left to do, and others that tell none."""

from tests.tutorial.data.turns import Sentence

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

MORE: list[Sentence] = [
    ("Choisissez « Carte » puis Banque du Nord.", [("select", "Carte"), ("select", "Banque du Nord")]),
    ("Compléter puis « Envoyer ».", [("fill", None), ("click", "Envoyer")]),
    ("Allez vérifier vos mails.", [("read", None)]),
    ("Pensez à revenir accepter le devis.", [("confirm", None)]),
    ("Repérez la date qui vous convient et ouvrez la fiche.", [("read", None), ("click", None)]),
    ("Jetez un œil aux spams.", [("read", None)]),
    ("Jetez la vieille carte.", []),
    ("Allez chercher le code dans vos mails.", [("read", None)]),
    ("Tournez la tête.", [("upload", None)]),
    ("Retournez la carte.", [("physical", None)]),
    ("Retournez sur le site.", [("navigate", None)]),
    ("Retour dans l'appli.", [("open_app", None)]),
    ("Premier écran : « Commencer ».", [("click", "Commencer")]),
    ("Page suivante : « Continuer ».", [("click", "Continuer")]),
    ("L'acceptation du devis doit intervenir sous deux jours.", [("confirm", None)]),
    ("Le reste est à payer en ligne, par carte.", [("fill", None)]),
    ("Deux jours plus tard, cliquez sur « Voir ».", [("wait", None), ("click", "Voir")]),
    ("Votre téléphone affiche une notification.", [("receive_sms", None)]),
    ("Un SMS vous apporte le code.", [("receive_sms", None)]),
    ("Le devis arrive sous deux jours.", [("wait", None)]),
    ("Le devis arrive par mail sous deux jours.", [("receive_mail", None)]),
    ("Numéro de mobile, puis S'identifier.", [("fill", None), ("click", "S'identifier")]),
    ("Installez, ouvrez.", [("download", None), ("open_app", None)]),
]

ORDERED: list[Sentence] = [
    ("Connectez-vous à l'adresse www.exemple.fr.", [("navigate", "www.exemple.fr")]),
    ("Connectez-vous avec votre adresse mail.", [("fill", None)]),
    ("Indiquez votre nom avant de cliquer sur « OK ».", [("fill", None), ("click", "OK")]),
    ("Avant de cliquer sur « OK », relisez.", [("read", None)]),
    ("N'oubliez surtout pas de cliquer sur « OK ».", [("click", "OK")]),
    ("Vous disposerez ensuite de quatre jours ouvrés pour accepter le devis.", [("confirm", None)]),
    ("Reprenez l'application.", [("open_app", None)]),
    ("Demandez un nouvel envoi.", [("click", None)]),
    ("Placez-vous face à la lumière.", [("physical", None)]),
    ("Placez-vous sur le site.", [("navigate", None)]),
    ("Un code est envoyé à cette adresse.", [("receive_mail", None)]),
    ("Sur la fiche : « Demander », remplir, « Envoyer ».",
     [("click", "Demander"), ("fill", None), ("click", "Envoyer")]),
    ("Prendre le téléphone : notification à ouvrir, « Confirmer », code secret.",
     [("physical", None), ("click", None), ("click", "Confirmer"), ("enter_code", None)]),
    ("Mettre son n° de portable, S'identifier.", [("fill", None), ("click", "S'identifier")]),
    ("Aller dans le menu, Cliquer sur « OK ».", [("click", None), ("click", "OK")]),
]  # fmt: skip

TALES: list[Sentence] = [
    ("Vous allez sur www.exemple.fr et vous prenez Pass+.",
     [("navigate", "www.exemple.fr"), ("select", "Pass+")]),
    ("Vous arrivez sur la page d'accueil.", [("info", None)]),
    ("Vous mettez la ville.", [("fill", None)]),
    ("Ouvrez la page de connexion par le bouton « Entrer ».", [("click", "Entrer")]),
    ("Votre nom suffit. Après l'avoir saisi, cliquez sur « OK ».", [("fill", None), ("click", "OK")]),
    ("Le paiement s'effectue par carte bancaire.", [("fill", None)]),
    ("J'ai cliqué sur la loupe, et hop, « Payer ».", [("click", None), ("click", "Payer")]),
    ("J'ai cliqué sur « Payer ».", [("click", "Payer")]),
    ("J'y ai tapé le nom de la ville.", [("fill", None)]),
    ("Après avoir ouvert l'application, appuyez sur « OK ».", [("open_app", None), ("click", "OK")]),
    ("Ouvrez l'application. Après avoir ouvert l'application, appuyez sur « OK ».",
     [("open_app", None), ("click", "OK")]),
    ("Un appui sur « OK », les quatre chiffres, et retour à l'ordinateur.",
     [("click", "OK"), ("enter_code", None), ("navigate", None)]),
    ("Pour ce faire : menu « Factures », sélection du mois, puis clic sur « Payer ».",
     [("click", "Factures"), ("select", None), ("click", "Payer")]),
]  # fmt: skip

NOT_MORE: list[str] = [
    "Le compte n'est utilisable qu'une fois complété.",
    "Vous prenez le train pour Lyon.",
    "Vous mettez dix minutes.",
    "Le trajet s'effectue par la côte.",
    "C'est le code que j'ai tapé hier.",
    "Comme je l'ai indiqué, le site ferme le soir.",
    "J'ai choisi ce métier par goût.",
    "Après avoir travaillé dix ans, on a des droits.",
    "La carte d'identité valide est exigée, durée 20 min.",
    "Vous êtes inscrit sur notre liste.",
    "L'acceptation du devis doit être faite par l'organisme.",
    "Retour de l'organisme prévu en mars.",
    "Votre téléphone affiche l'heure.",
    "Prévoyez 15 minutes.",
    "À noter : le site ferme le soir.",
    "Plus tard, le site fermera.",
]

LISTS: list[Sentence] = [
    ("- Cliquez sur « Voir ».\n- Les lettres à recopier sont des majuscules.", [("click", "Voir")]),
    ("- Adresse : www.exemple.fr\n- Bouton **Suivant**\n- Nom : à saisir\n- Entrée du code reçu",
     [("navigate", "www.exemple.fr"), ("click", "Suivant"), ("fill", "Nom"), ("enter_code", None)]),
    ("1. Clic sur « Voir »\n2. Puis **Créer un compte**", [("click", "Voir"), ("click", "Créer un compte")]),
    ("1. Cliquez sur « Voir ».\n\nPour en savoir plus :\n\n- www.exemple.fr\n- www.exemple.org",
     [("click", "Voir")]),
    ("Mairie du Bourg\n\nDemander une place\n\nBonjour,\n\nCliquez sur « Voir ».", [("click", "Voir")]),
    ("- En haut à droite, S'IDENTIFIER\n- Cliquez sur « Voir ».",
     [("click", "S'IDENTIFIER"), ("click", "Voir")]),
    ("- Cliquez sur « Voir ».\n- À avoir : code secret\n- Code secret", [("click", "Voir")]),
]  # fmt: skip
