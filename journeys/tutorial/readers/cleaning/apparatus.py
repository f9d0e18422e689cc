"""What stands around the text and is no part of it: reference marks, share buttons, folded answers."""

import re

# « [1] », « [a] », « [note 2] » glued to the words before or after the end of a sentence; « [^1] » anywhere.
REFERENCE = re.compile(
    r"(?<=[^\s\[(])\u202f?\[(?:\d{1,3}|[a-z]{1,2}|(?:note|n\.)\s?\d{1,3}|réf\. (?:nécessaire|souhaitée))\]"
    r"(?![(\w])"
    r"|(?<=[.!?»;])\s\[\d{1,3}\](?=\s|$)"
    r"|\[\^[^\]\s]{1,40}\]"
)
# « [a]Le nom a changé, non ? », at the end of a text saved from an editor with comments
COMMENT = re.compile(r"(\[[a-z]{1,2}\])\s?(?=[^\s(\]])")
MARK = re.compile(r"\[?(?:\d{1,3}|[a-z]{1,2}|\*{1,3}|[↑↩]\ufe0e?)\]?")
COMMENTED = "#cmnt"
NETWORKS = (
    r"(?:facebook|twitter|x|linked\s?in|whats\s?app|pinterest|telegram|messenger|reddit|mastodon|bluesky|viadeo"
    r"|threads|tumblr|pocket|skype|instagram)"
)
OPENS = r"\((?:s['’])?ouvre[^()]{1,60}\)"
SHARE = re.compile(
    r"(?:cliqu(?:ez|er) (?:ici )?pour )?(?:partage|tweete|épingle|publie)[rz](?: cet? \w+)?(?: sur)? "
    rf"{NETWORKS}(?:(?:, | et | ou | \| | - ){NETWORKS})*\s*(?:{OPENS})?[.!]?"
    rf"|cliqu(?:ez|er) pour (?:imprimer|envoyer un lien par e-mail à un ami)\s*{OPENS}"
    r"|(?:partage|tweete)[rz] (?:cet? )?(?:article|page|contenu|fiche|actualité|guide)?[.!: ]*",
    re.IGNORECASE,
)
LONGEST_BUTTON = 140
LONGEST_FURNITURE = 2_000
# In a header or footer a title, an address or « page 3 » is what one expects; a sentence is not.
SENTENCE = re.compile(r"(?:\S+\s+){4,40}?\S+[.!?](?:\s|$)")
ANSWER = re.compile(
    r"\W*(?:(?:voir|afficher|montrer|découvrir|révéler) )?(?:la |les |une? )?"
    r"(?:(?:bonnes? )?réponses?|corrigés?|corrections?|solutions? (?:du|des|de l['’]) ?(?:quiz|exercices?)"
    r"|quiz+|indices?|coups? de pouce)(?: (?:du quiz|à la question|de l['’]exercice))?"
    r"\W*(?:n°)?\W*\d{0,2}\W*",
    re.IGNORECASE,
)
QUIZ = re.compile(
    r"(?:^|[\s_-])(?:quiz|qcm|h5p\w*|wp-?pro-?quiz\w*|quizz|wpforms-quiz)(?=$|[\s_-])", re.IGNORECASE
)


def references_in(text: str) -> list[str]:
    """The marks that send to a note or to a comment: « [1] »."""
    return [found[0].strip() for found in REFERENCE.finditer(text)] if "[" in text else []


def without_references(text: str) -> str:
    """`text` without these marks."""
    return REFERENCE.sub("", text)


def comment_of(text: str) -> str | None:
    """« [a] », when `text` is what a reviewer wrote at that mark."""
    found = COMMENT.match(text)
    return found[1] if found else None


def is_reference(text: str, link: str | None) -> bool:
    """Whether these words do nothing but send to a note or a comment of the same document."""
    return link is not None and link.startswith("#") and MARK.fullmatch(text.strip()) is not None


def is_share_button(text: str) -> bool:
    """« Cliquez pour partager sur Facebook(ouvre dans une nouvelle fenêtre) » and nothing else."""
    return len(text) <= LONGEST_BUTTON and SHARE.fullmatch(text) is not None


def is_answer(title: str) -> bool:
    """Whether what is folded under `title` is the answer of a quiz: « Voir la réponse »."""
    return len(title) <= LONGEST_BUTTON and ANSWER.fullmatch(title) is not None


def is_quiz(names: str) -> bool:
    """Whether the class names or the identifier of an element say it is a quiz."""
    return QUIZ.search(names) is not None


def holds_sentence(text: str) -> bool:
    """Whether the words of a header or footer are more than a title, an address or a number."""
    return SENTENCE.search(text[:LONGEST_FURNITURE]) is not None
