"""Sections of cues.toml: the words around a verb."""

from functools import cache
from typing import cast

from parcours.journeys.support.record import Record
from parcours.journeys.tutorial.french.lexicon.tables import InOrder, Words, table


class Section(Record):
    """What its words are for, and the words."""

    reason: str
    words: Words


class Phrases(Record):
    """The same for phrases, with « | » between two."""

    reason: str
    words: str


class Condition(Record):
    """What opens a condition."""

    reason: str
    phrases: str


class CaseBlock(Section):
    """`states`: verbs of the state the reader is in."""

    states: Words


class Warnings(Section):
    """`to_know`: « à noter », « à savoir »."""

    to_know: Words


class Third(Record):
    """Acts of someone else, by what they are."""

    reason: str
    answers: Words
    sends: Words
    calls: Words
    arrives: Words
    warns: Words
    given: Words
    doing: Words
    lasts: Words
    has: Words
    does: Words
    receives: Words
    once: Words
    gets: Words
    done: Words
    passive: Words
    told: Words


class Screen(Record):
    """What a screen shows, and where the reader is then."""

    reason: str
    shows: Words
    here: Words
    places: Words


class Carrier(Section):
    """`direct`: those that need no article before the name."""

    direct: Words


class Coarse(Section):
    """`searching`: the verbs for which a run is a search, of what is `searched`."""

    searching: Words
    searched: Words


class Reader(Section):
    """The words before its nouns, those that stand for them, and what they must or may."""

    determiners: Words
    pronouns: Words
    must: Words
    may: Words


class Held(Section):
    """What it `tells` of itself."""

    tells: Words


class ComesAlone(Section):
    """What may stand `then`, after it."""

    then: Words


class Counted(Section):
    """How `long`, in units."""

    long: Words


class Nominal(Section):
    """`verbs`: pairs « clic=cliquer »."""

    verbs: InOrder
    controls: Words


class Cues(Record):
    """The whole table."""

    subordinate: Section
    purpose: Section
    others: Section
    filler: Section
    joiner: Section
    determiner: Section
    stop_name: Section
    phone: Phrases
    computer: Phrases
    mail: Phrases
    condition: Condition
    case_block: CaseBlock
    lead_in: Section
    warning: Warnings
    help: Section
    asking: Section
    time: Section
    waiting: Section
    third: Third
    screen: Screen
    clitic: Section
    reflexive: Section
    no_order: Section
    carrier: Carrier
    carrier_adjective: Section
    name_article: Section
    plain_word: Section
    with_place: Section
    corner: Section
    coarse: Coarse
    pointing: Section
    reader: Reader
    passive: Section
    wish: Section
    held: Held
    leading: Section
    paid: Section
    settled: Section
    comes_alone: ComesAlone
    intervening: Section
    counted: Counted
    nominal: Nominal
    where: Section
    after_to_do: Section
    typed_in: Section


@cache
def cues() -> Cues:
    """Every section of cues.toml."""
    return table("cues", Cues)


@cache
def words_of(section: str, key: str = "words") -> frozenset[str]:
    """The words of one section, by its name."""
    return cast(frozenset[str], getattr(getattr(cues(), section), key))


@cache
def phrases_of(section: str) -> tuple[str, ...]:
    """The phrases of one section, by its name."""
    return tuple(cast(str, getattr(cues(), section).words).split("|"))
