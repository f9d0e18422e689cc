"""Whether a document, or a passage of it, is in another language than French: by its smallest words."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from parcours.journeys.language import N_
from parcours.journeys.tutorial.model import Block

WORD = re.compile(r"[^\W\d_]+")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FRENCH = _words(
    "le la les l de des du d et à au aux un une votre vos vous nous on il elle ils est sont sur pour dans"
    " avec que qui qu par ou en ce cette ces se si puis je j mon ma mes tu ton ta tes ne n pas plus son sa"
    " ses leur y où cliquez clic allez saisissez choisissez"
)
# Words that French has not, or hardly.
OTHERS = {
    N_("English"): _words(
        "the and of to your you with for from this that is are be will have by or not it if then click which"
        " when must who at in my can all please go fill select"
    ),
    N_("German"): _words(
        "der die das und zu ihr ihre sie mit für von ist sind auf dem den ein eine nicht bei"
    ),
    N_("Spanish"): _words("el los las y del su para con por una es haga usted lo como más cuenta pulse"),
    N_("Italian"): _words("il gli di del della per con che una è sono nel sul clicca fare tuo suo dei"),
    N_("Portuguese"): _words("os do da dos das em para uma não seu sua é clique ao você"),
}
ANOTHER = N_("another language")
FEWEST, SHARE = 8, 2.0
"""Words of another language, and how many for each French one, that make a document foreign."""
FEWEST_OF_A_PASSAGE, SHARE_OF_A_PASSAGE = 5, 4.0
OTHER_SCRIPT = 0.5
FEWEST_LETTERS = 100


def language_of(blocks: Sequence[Block]) -> str | None:
    """The language of a document that is not in French, as a message; None for French, or when in doubt."""
    text = " ".join(block.text for block in blocks)
    return _language(text, FEWEST, SHARE) or (ANOTHER if _in_another_script(text) else None)


def foreign_passages(blocks: Sequence[Block]) -> Iterator[Block]:
    """The paragraphs of a French document that are in another language."""
    for block in blocks:
        if _language(block.text, FEWEST_OF_A_PASSAGE, SHARE_OF_A_PASSAGE) is not None:
            yield block


def _language(text: str, fewest: int, share: float) -> str | None:
    counted = Counter(word.lower() for word in WORD.findall(text))
    french = _hits(counted, FRENCH)
    hits = {name: _hits(counted, words - FRENCH) for name, words in OTHERS.items()}
    name = max(hits, key=lambda one: hits[one])
    return name if hits[name] >= fewest and hits[name] > share * french else None


def _hits(counted: Counter[str], words: frozenset[str]) -> int:
    return sum(counted[word] for word in words)


def _in_another_script(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    latin = sum(c < "\u0250" or "\u1e00" <= c < "\u1f00" for c in letters)
    return len(letters) >= FEWEST_LETTERS and latin < len(letters) * OTHER_SCRIPT
