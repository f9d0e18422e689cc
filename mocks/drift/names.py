"""Other names for the same control: far, near, the same words in another order, or only typed otherwise."""

import hashlib
import re

FAR: dict[str, tuple[str, ...]] = {
    "button": ("Lancer ma démarche", "Allons-y", "Passer à la suite", "Enregistrer", "Poursuivre ici"),
    "link": ("Mon espace", "Tout voir", "Par ici", "Découvrir", "Plus de détails"),
    "textbox": ("Votre réponse", "À renseigner", "Information demandée", "Saisie libre"),
    "combobox": ("Votre choix", "Liste des possibilités", "À sélectionner"),
    "checkbox": ("Je certifie avoir tout lu", "Pris connaissance du règlement"),
    "file": ("Ajouter ce qui est demandé", "Document à joindre"),
    "mail": ("Du nouveau", "Information importante", "À lire sans tarder"),
    "heading": ("Nouvelle page", "Votre parcours", "Mon espace personnel", "Bonjour"),
}
ADVERB = {"button": "maintenant", "link": "ici", "checkbox": "du site", "heading": "en ligne"}
SWAPPED = {
    "un": "mon",
    "une": "ma",
    "votre": "mon",
    "vos": "mes",
    "mon": "votre",
    "ma": "votre",
    "mes": "vos",
    "la": "ma",
    "le": "mon",
}
PLACEHOLDER = re.compile(r"\{\w+\}")


def far(name: str, role: str, seed: str, taken: frozenset[str] = frozenset()) -> str:
    """A name without a word in common; what it holds in braces is dropped."""
    choice = [
        other for other in FAR[role] if other.casefold() not in taken and not _words(other) & _words(name)
    ]
    digest = hashlib.sha256(seed.encode()).digest()
    return choice[digest[0] % len(choice)]


def near(name: str, role: str) -> str:
    """The name as somebody might have reworded it: one word changes."""
    words = name.split(" ")
    for index, word in enumerate(words):
        if word.casefold() in SWAPPED and index:
            return " ".join((*words[:index], SWAPPED[word.casefold()], *words[index + 1 :]))
    if re.fullmatch(r"[A-ZÀ-Ý]?[a-zà-ÿ]+er", words[0]):
        return " ".join((f"{words[0][:-1]}z", *words[1:]))
    return f"{name} {ADVERB[role]}" if role in ADVERB else f"Votre {_small(name)}"


def reordered(name: str) -> str | None:
    """The same words, the last one first; None when there is but one word."""
    words = name.split(" ")
    if len({word.casefold() for word in words}) < 2:
        return None
    return " ".join((words[-1][:1].upper() + words[-1][1:], _small(words[0]), *words[1:-1]))


def other_case(name: str) -> str:
    """Capitals only, or none but the first; what is in braces stays."""
    if name.isupper():
        return name.capitalize()
    return PLACEHOLDER.sub(lambda held: held[0].casefold(), name.upper())


def typeset(name: str) -> str:
    """Curly apostrophes become straight and straight ones curly, a space becomes non-breaking."""
    swapped = name.translate({ord("'"): "’", ord("’"): "'"})
    return swapped.replace(" ", "\u00a0", 1)


def _small(name: str) -> str:
    """Without its first capital, unless it is all capitals."""
    return name if name.isupper() else name[:1].lower() + name[1:]


def _words(name: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"\w{3,}", name)}
