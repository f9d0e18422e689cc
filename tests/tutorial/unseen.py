"""Twelve made-up tutorials of many manners, and the steps a careful reader marks in them.

They were written, with their steps, before any rule was tried on them: they tell how far the rules carry.
Each step is its action, the name of its control if the text gives one, and words of its sentence.
"""

from dataclasses import dataclass

Marked = tuple[str, str | None, str]


@dataclass(frozen=True)
class Unseen:
    """A tutorial, the file it would be, and the steps in it."""

    name: str
    text: str
    steps: tuple[Marked, ...]


INFINITIVE = Unseen(
    "carte-bibliotheque.txt",
    """RENOUVELER SA CARTE DE BIBLIOTHÈQUE

Étape A – Préparer
Réunir un justificatif de domicile et l'ancienne carte.

Étape B – Se connecter
Aller sur le site biblio-exemple.fr puis ouvrir l'onglet « Mon compte ».
Taper le numéro de lecteur et le mot de passe, cliquer sur « Entrer ».

Étape C – Renouveler
Dans le menu de gauche, choisir « Ma carte » et dérouler la rubrique « Validité ».
Appuyer sur le bouton Renouveler.
Cocher la case « J'accepte le règlement » avant de valider.
Un mail de confirmation est envoyé dans l'heure.
Penser à imprimer l'attestation.
""",
    (
        ("physical", None, "Réunir un justificatif"),
        ("navigate", "biblio-exemple.fr", "Aller sur le site"),
        ("click", "Mon compte", "ouvrir l'onglet"),
        ("fill", None, "Taper le numéro de lecteur"),
        ("click", "Entrer", "cliquer sur"),
        ("select", "Ma carte", "choisir « Ma carte »"),
        ("click", "Validité", "dérouler la rubrique"),
        ("click", "Renouveler", "Appuyer sur le bouton"),
        ("check", "J'accepte le règlement", "Cocher la case"),
        ("receive_mail", None, "Un mail de confirmation"),
        ("physical", None, "imprimer l'attestation"),
    ),
)

FIRST_PERSON = Unseen(
    "cantine.md",
    """# J'inscris mon enfant à la cantine

## ① Mon espace famille

Je vais sur le portail famille de la ville et je clique sur **Se connecter**.

Je saisis mon adresse mail et mon mot de passe puis je valide.

> Mot de passe perdu ? Je clique sur « Recevoir un lien ».

## ② Le dossier de mon enfant

J'ouvre la fiche de mon enfant. Je vérifie son régime alimentaire.
Je sélectionne l'école puis les jours de repas.

Je dépose l'attestation de quotient familial au format PDF.

## ③ L'envoi

Je relis tout, je coche « Je certifie l'exactitude de ces informations » et j'envoie ma demande.
Je reçois un SMS dès que la mairie l'a acceptée.
""",
    (
        ("navigate", None, "Je vais sur le portail famille"),
        ("click", "Se connecter", "je clique sur"),
        ("fill", None, "Je saisis mon adresse mail"),
        ("confirm", None, "puis je valide"),
        ("click", "Recevoir un lien", "Je clique sur « Recevoir"),
        ("click", None, "J'ouvre la fiche"),
        ("read", None, "Je vérifie son régime"),
        ("select", None, "Je sélectionne l'école"),
        ("upload", None, "Je dépose l'attestation"),
        ("read", None, "Je relis tout"),
        ("check", "Je certifie l'exactitude de ces informations", "je coche"),
        ("confirm", None, "j'envoie ma demande"),
        ("receive_sms", None, "Je reçois un SMS"),
    ),
)

MUST = Unseen(
    "stationnement.txt",
    """Demander sa carte de stationnement résident

Pour obtenir la carte, il faut d'abord se créer un compte sur le site de la ville.
1) Il faut cliquer sur "Stationnement" dans le bandeau du haut.
2) Il faut ensuite renseigner l'immatriculation du véhicule et indiquer la date d'achat.
3) Il vous faudra joindre la carte grise et un avis d'imposition.
4) Il est indispensable de vérifier l'adresse affichée.
5) Vous devrez régler les 25 euros par carte bancaire.
6) Il ne vous restera plus qu'à attendre la vignette, envoyée par courrier sous 10 jours.
Il faut compter une quinzaine de minutes.
Il ne faut pas fermer la page pendant le paiement.
""",
    (
        ("fill", None, "se créer un compte"),
        ("click", "Stationnement", "cliquer sur"),
        ("fill", None, "renseigner l'immatriculation"),
        ("fill", None, "indiquer la date d'achat"),
        ("upload", None, "joindre la carte grise"),
        ("read", None, "vérifier l'adresse"),
        ("fill", None, "régler les 25 euros"),
        ("wait", None, "attendre la vignette"),
    ),
)

IMPERSONAL = Unseen(
    "rendez-vous-medecin.txt",
    """Prendre rendez-vous chez le médecin en ligne

On ouvre l'appli Santé Facile sur son téléphone.
On appuie sur la loupe et on tape le nom du médecin.
On choisit un créneau libre, on touche « Réserver ».
On nous demande ensuite de confirmer : on reçoit un texto avec un code à 6 chiffres.
On recopie ce code puis on appuie sur « Terminer ».
Si aucun créneau ne convient, on peut s'inscrire sur la liste d'attente.
La veille, on reçoit un rappel par mail.
""",
    (
        ("open_app", "Santé Facile", "On ouvre l'appli"),
        ("click", None, "On appuie sur la loupe"),
        ("fill", None, "on tape le nom"),
        ("select", None, "On choisit un créneau"),
        ("click", "Réserver", "on touche"),
        ("receive_sms", None, "on reçoit un texto"),
        ("enter_code", None, "On recopie ce code"),
        ("click", "Terminer", "on appuie sur « Terminer"),
        ("fill", None, "s'inscrire sur la liste"),
        ("receive_mail", None, "on reçoit un rappel"),
    ),
)

PAST = Unseen(
    "cheque-energie.txt",
    """Chèque énergie : comment l'utiliser en ligne

Une fois que vous avez reçu votre chèque, munissez-vous de votre dernière facture.
Après avoir gratté la case, notez le code à huit caractères.
Quand vous avez trouvé votre fournisseur dans la liste, cliquez dessus.
Vous avez saisi votre numéro de client ? Cliquez alors sur « Étape suivante ».
Lorsque le code a été accepté, un récapitulatif s'affiche : vérifiez le montant et validez.
Si vous avez déjà déclaré vos revenus, vous n'avez rien à faire.
Dès que le paiement est enregistré, vous recevrez un courriel.
""",
    (
        ("physical", None, "munissez-vous"),
        ("read", None, "notez le code"),
        ("click", None, "cliquez dessus"),
        ("click", "Étape suivante", "Cliquez alors"),
        ("read", None, "vérifiez le montant"),
        ("confirm", None, "et validez"),
        ("receive_mail", None, "vous recevrez un courriel"),
    ),
)

CIRCLED = Unseen(
    "changement-adresse.txt",
    """DÉCLARER SON CHANGEMENT D'ADRESSE

① Connectez-vous sur demarches-exemple.fr avec FranceConnect.
② Dans « Mes démarches », sélectionnez « Je déménage ».
③ Renseignez :
 - votre ancienne adresse
 - votre nouvelle adresse
 - la date du déménagement
④ Cochez les organismes à prévenir (caisse, impôts, électricité).
⑤ Cliquez sur SUIVANT puis CONFIRMER.
⑥ Téléchargez votre attestation.

ATTENTION : ne communiquez jamais vos identifiants.

BESOIN D'AIDE ?
Appelez le standard au 01 99 00 12 34.
""",
    (
        ("navigate", "demarches-exemple.fr", "Connectez-vous sur"),
        ("select", "Je déménage", "sélectionnez"),
        ("fill", "votre ancienne adresse", "votre ancienne adresse"),
        ("fill", "votre nouvelle adresse", "votre nouvelle adresse"),
        ("fill", "la date du déménagement", "la date du déménagement"),
        ("check", None, "Cochez les organismes"),
        ("click", "SUIVANT", "Cliquez sur SUIVANT"),
        ("click", "CONFIRMER", "puis CONFIRMER"),
        ("download", None, "Téléchargez votre attestation"),
    ),
)

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

EVERY = (
    INFINITIVE,
    FIRST_PERSON,
    MUST,
    IMPERSONAL,
    PAST,
    CIRCLED,
    TABLE,
    SPOKEN,
    DIALOGUE,
    TYPOS,
    CAPITALS,
    LOAN_WORDS,
)
