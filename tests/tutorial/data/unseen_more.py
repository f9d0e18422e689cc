"""Six more made-up tutorials: in a table, spoken, a dialogue, with mistakes, in capitals, with loan words."""

from tests.tutorial.data.manual import Unseen

TABLE = Unseen(
    "formation-collegues.md",
    """# Demander une formation

| Étape | Ce que vous faites | Ce qui se passe |
|---|---|---|
| 1 | Ouvrez l'intranet et cliquez sur « Formation ». | La page du catalogue s'affiche. |
| 2 | Saisissez le titre dans la barre de recherche. | |
| 3 | Cliquez sur « Demander » en face de la session voulue. | Une fenêtre s'ouvre. |
| 4 | Choisissez votre responsable et cliquez sur « OK ». | Votre responsable reçoit un message. |

Votre responsable vous répond sous cinq jours. Vous recevez ensuite la convocation par e-mail.
""",
    (
        ("navigate", None, "Ouvrez l'intranet"),
        ("click", "Formation", "cliquez sur « Formation"),
        ("info", None, "La page du catalogue"),
        ("fill", None, "Saisissez le titre"),
        ("click", "Demander", "Cliquez sur « Demander"),
        ("info", None, "Une fenêtre s'ouvre"),
        ("select", None, "Choisissez votre responsable"),
        ("click", "OK", "cliquez sur « OK"),
        ("info", None, "Votre responsable reçoit"),
        ("wait", None, "Votre responsable vous répond"),
        ("receive_mail", None, "Vous recevez ensuite la convocation"),
    ),
)

SPOKEN = Unseen(
    "visio-mamie.txt",
    """Pour faire une visio avec nous, c'est tout simple !

Alors d'abord tu prends ta tablette et tu l'allumes.
Tu vois la petite icône bleue avec une caméra ? Eh bien tu appuies dessus.
Là, ça te demande ton prénom : tu l'écris et hop, tu fais « Rejoindre ».
Si ça te parle du micro, dis oui, enfin appuie sur « Autoriser ».
Ensuite t'as plus qu'à attendre qu'on t'ouvre.
À la fin tu raccroches avec le gros bouton rouge.
Bisous, et n'oublie pas de recharger la tablette !
""",
    (
        ("physical", None, "tu prends ta tablette"),
        ("physical", None, "tu l'allumes"),
        ("click", None, "tu appuies dessus"),
        ("fill", None, "tu l'écris"),
        ("click", "Rejoindre", "tu fais"),
        ("click", "Autoriser", "appuie sur"),
        ("wait", None, "attendre qu'on"),
        ("click", None, "tu raccroches"),
        ("physical", None, "recharger la tablette"),
    ),
)

DIALOGUE = Unseen(
    "accueil-telephonique.txt",
    """Guide de l'agent : accompagner un usager au téléphone

Usager : Je n'arrive pas à déclarer ma situation.
Agent : Allez d'abord sur le site, rubrique « Mon espace ».
Usager : D'accord, j'y suis. Et maintenant ?
Agent : Cliquez sur « Déclarer », en haut à droite.
Usager : On me demande un mot de passe.
Agent : Entrez celui que vous avez choisi en janvier, puis cliquez sur la flèche.
Usager : Il est écrit « session expirée ».
Agent : Dans ce cas, fermez la fenêtre et recommencez.
Agent : Vous recevrez ensuite un accusé de réception par courriel ; conservez-le.
""",
    (
        ("navigate", None, "Allez d'abord sur le site"),
        ("click", "Déclarer", "Cliquez sur « Déclarer"),
        ("fill", None, "Entrez celui"),
        ("click", None, "cliquez sur la flèche"),
        ("click", None, "fermez la fenêtre"),
        ("receive_mail", None, "Vous recevrez ensuite un accusé"),
        ("physical", None, "conservez-le"),
    ),
)

TYPOS = Unseen(
    "don-du-sang.txt",
    """Inscription a une collecte de don du sang

1- Allez sur le site www.collecte-exemple.fr , clicquez sur "Prendre RDV"
2- Choisisez votre ville et la date qui vous arange
3 -Séléctionnez une heure puis clique sur "valider"
4 - Remplisez le formulaire ( nom , prénom , date de naissance )
5-Vérifier bien votre mail avant d'envoyé
6 - Vous recevrez un mail avec un lien , cliqué sur ce lien pour confirmé
7- Le jour J , presentez vous avec une piece d'identité
""",
    (
        ("navigate", "www.collecte-exemple.fr", "Allez sur le site"),
        ("click", "Prendre RDV", "clicquez sur"),
        ("select", None, "Choisisez votre ville"),
        ("select", None, "Séléctionnez une heure"),
        ("click", "valider", "clique sur"),
        ("fill", None, "Remplisez le formulaire"),
        ("read", None, "Vérifier bien"),
        ("receive_mail", None, "Vous recevrez un mail"),
        ("click", None, "cliqué sur ce lien"),
        ("physical", None, "presentez vous"),
    ),
)

CAPITALS = Unseen(
    "bourse.txt",
    """DEMANDE DE BOURSE EN LIGNE

CRÉEZ VOTRE COMPTE

Sur la page d'accueil, cliquez sur CRÉER UN COMPTE.
Complétez votre état civil, puis définissez un mot de passe de 12 caractères minimum.
Activez le compte grâce au lien reçu par mail.

REMPLISSEZ VOTRE DEMANDE

Cliquez sur NOUVELLE DEMANDE et laissez-vous guider.
Scannez l'avis fiscal de vos parents et ajoutez-le au dossier.
Signez la demande avec le code reçu par SMS.

SUIVEZ VOTRE DOSSIER

Votre dossier est examiné sous huit semaines. Vous pouvez suivre son avancement dans l'onglet SUIVI.
En cas de refus, vous avez deux mois pour déposer un recours auprès du rectorat.
""",
    (
        ("click", "CRÉER UN COMPTE", "cliquez sur CRÉER"),
        ("fill", None, "Complétez votre état civil"),
        ("fill", None, "définissez un mot de passe"),
        ("confirm", None, "Activez le compte"),
        ("click", "NOUVELLE DEMANDE", "Cliquez sur NOUVELLE"),
        ("read", None, "laissez-vous guider"),
        ("upload", None, "Scannez l'avis"),
        ("upload", None, "ajoutez-le"),
        ("enter_code", None, "Signez la demande avec le code"),
        ("wait", None, "Votre dossier est examiné"),
        ("read", None, "suivre son avancement"),
        ("physical", None, "déposer un recours"),
    ),
)

LOAN_WORDS = Unseen(
    "covoiturage.md",
    """# Réserver un trajet en covoiturage

- Si ce n'est pas encore fait, téléchargez l'app **RouleEnsemble** sur le store.
- Loguez-vous via Google ou créez un compte.
- Swipez vers la gauche jusqu'à l'écran « Rechercher ».
- Tapez votre point de départ et votre destination.
- Scrollez dans les résultats, puis cliquez sur le trajet qui vous va.
- Checkez les avis du conducteur.
- Cliquez sur le CTA « Booker », puis likez la page.
- Uploadez votre carte étudiant pour la réduc.
- Vous êtes notifié par push dès que le conducteur accepte.
- Screenshotez le QR code et montrez-le au conducteur.
""",
    (
        ("download", "RouleEnsemble", "téléchargez l'app"),
        ("click", "Google", "Loguez-vous via"),
        ("fill", None, "créez un compte"),
        ("read", "Rechercher", "Swipez"),
        ("fill", None, "Tapez votre point de départ"),
        ("read", None, "Scrollez"),
        ("click", None, "cliquez sur le trajet"),
        ("read", None, "Checkez les avis"),
        ("click", "Booker", "Cliquez sur le CTA"),
        ("click", None, "likez la page"),
        ("upload", None, "Uploadez votre carte"),
        ("receive_sms", None, "Vous êtes notifié par push"),
        ("read", None, "Screenshotez"),
        ("physical", None, "montrez-le"),
    ),
)

MORE = (TABLE, SPOKEN, DIALOGUE, TYPOS, CAPITALS, LOAN_WORDS)
