"""Twelve made-up tutorials of many manners, and the steps a careful reader marks in them.

They were written, with their steps, before any rule was tried on them: they tell how far the rules carry.
Each step is its action, the name of its control if the text gives one, and words of its sentence.
"""

from tests.tutorial.data.manual import Unseen
from tests.tutorial.data.unseen_more import MORE

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

EVERY = (
    INFINITIVE,
    FIRST_PERSON,
    MUST,
    IMPERSONAL,
    PAST,
    CIRCLED,
    *MORE,
)
