"""Makes the index of the platform: of the walks of all journeys at all releases, and of those just made."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from parcours.journeys.verdict.platform_index.facts_shown import facts_of
from parcours.journeys.verdict.platform_index.index import CONTROLS, FAR, Fact, Lost, Name, PlatformIndex, key
from parcours.journeys.walk.model import Walk
from parcours.journeys.walk.record.outline import lines, nodes

NAMED = CONTROLS | {"heading", "dialog", "term"}
NEAR = FAR - 2  # gestures: farther apart, one control does not lead to another
LONGEST = 12  # words: longer texts are sentences, not names
ACTED_ON = 1000  # what makes a screen the first to be named, against one for each time it is there
Former = Mapping[tuple[str, ...], Counter[str]]
"""By all the names a page knows of a control, what it was called at older releases."""


@dataclass
class Seen:
    """Where one name was seen in walks."""

    roles: set[str] = field(default_factory=set)
    sites: set[str] = field(default_factory=set)
    devices: set[str] = field(default_factory=set)
    screens: Counter[str] = field(default_factory=Counter)
    used: set[str] = field(default_factory=set)
    present: set[str] = field(default_factory=set)
    known_as: set[tuple[str, ...]] = field(default_factory=set)
    called: set[str] = field(default_factory=set)


def index_of(walks: Mapping[str, Sequence[Walk]], release: str) -> PlatformIndex:
    """The index of a release from the walks of all releases."""
    earlier = sorted(one for one in walks if one < release)
    now = _seen(walks[release])
    former: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    before: dict[str, tuple[str, str]] = {}
    for one in earlier:
        for walk in walks[one]:
            for gesture in walk.gestures:
                former[gesture.names][gesture.name] += 1
        for name, seen in _seen(walks[one]).items():
            for role in sorted(seen.roles & CONTROLS)[:1]:
                before[name] = (role, one)
    borne = {key(name) for name, seen in now.items() if seen.roles & CONTROLS}
    names = tuple(_name(name, seen, former, borne) for name, seen in sorted(now.items()))
    known = {*map(key, now)} | {key(old) for one in names for old in one.older}
    lost = tuple(
        Lost(name=name, role=role, until=until)
        for name, (role, until) in sorted(before.items())
        if key(name) not in known
    )
    facts = facts_of(walks[release], [walk for one in earlier for walk in walks[one]])
    return PlatformIndex(release=release, names=names, lost=lost, facts=facts, ways=_ways(walks[release]))


def with_walks(index: PlatformIndex, walks: Sequence[Walk]) -> PlatformIndex:
    """The index as these walks found the screens they came by: on them, only what they show is there."""
    now, walked = _seen(walks), {walk.journey for walk in walks}
    came_by = {screen.heading for walk in walks for screen in walk.screens}
    shown = {key(name) for name in now}
    usable = {key(name) for name, seen in now.items() if seen.roles & CONTROLS}

    def is_there(one: Name) -> bool:
        """Whether it was seen, or nobody came by; what somebody acts on must still be a control."""
        wanted = usable if one.is_control and walked & {*one.used} else shown
        return bool(key(one.name) in wanted or not walked & {*one.present} or not came_by & {*one.screens})

    kept = [one for one in index.names if is_there(one)]
    gone = [one for one in index.names if not is_there(one)]
    known = {key(one.name) for one in kept}
    pressed = usable | {key(one.name) for one in kept if one.is_control}
    fresh = [_name(name, seen, {}, pressed) for name, seen in sorted(now.items()) if key(name) not in known]
    renamed = {key(old) for one in fresh for old in one.older}
    lost = tuple(
        Lost(name=one.name, role=one.role, until=index.release)
        for one in gone
        if one.is_control and key(one.name) not in renamed
    )
    facts = _facts_now(index, walks)
    if not gone and not fresh and facts == index.facts:
        return index
    return PlatformIndex(  # not a copy: what is looked up is kept, and would be copied with it
        release=index.release,
        names=(*kept, *fresh),
        lost=(*index.lost, *lost),
        facts=facts,
        ways=index.ways,
    )


def _facts_now(index: PlatformIndex, walks: Sequence[Walk]) -> tuple[Fact, ...]:
    stated = {fact.fact: fact.value for fact in facts_of(walks, ())}
    return tuple(
        fact.model_copy(update={"value": value, "was": (*fact.was, fact.value)})
        if (value := stated.get(fact.fact, fact.value)) != fact.value
        else fact
        for fact in index.facts
    )


def _ways(walks: Sequence[Walk]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for walk in walks:
        keys = [key(gesture.name) for gesture in walk.gestures]
        for at, before in enumerate(keys):
            for steps, after in enumerate(keys[at + 1 : at + 1 + NEAR], start=1):
                found[before][after] = min(found[before].get(after, FAR), steps)
    return dict(found)


def _name(name: str, seen: Seen, former: Former, borne: set[str]) -> Name:
    was = {old for known in seen.known_as for old in (*former.get(known, ()), *known)}
    return Name(
        name=name,
        role=min(seen.roles, key=lambda role: (role not in CONTROLS, role)),
        sites=tuple(sorted(seen.sites)),
        devices=tuple(sorted(seen.devices)),
        screens=tuple(sorted(seen.screens, key=lambda screen: (-seen.screens[screen], screen))),
        used=tuple(sorted(seen.used)),
        present=tuple(sorted(seen.present)),
        older=tuple(sorted(old for old in was if key(old) not in borne and key(old) != key(name))),
        called=tuple(sorted(seen.called)),
    )


def _seen(walks: Sequence[Walk]) -> dict[str, Seen]:
    found: dict[str, Seen] = defaultdict(Seen)
    for walk in walks:
        for screen in walk.screens:
            named = {
                (node.role, node.name) for node in nodes(screen.outline) if node.role in NAMED and node.name
            }
            named |= {("text", text) for text in lines(screen.outline) if len(text.split()) <= LONGEST}
            named |= {("heading", screen.heading)}
            for role, name in named:
                one = found[name]
                if role != "text" or not one.roles:
                    one.roles.add(role)
                one.sites.add(screen.site)
                one.devices.add(screen.device)
                one.screens[screen.heading] += 1
                one.present.add(walk.journey)
        for gesture in walk.gestures:
            screen, one = walk.screens[gesture.screen], found[gesture.name]
            one.roles = (one.roles | {gesture.role}) - {"text"}
            one.sites.add(screen.site)
            one.devices.add(gesture.device)
            one.screens[screen.heading] += ACTED_ON
            one.present.add(walk.journey)
            if walk.start <= gesture.index <= walk.goal:
                one.used.add(walk.journey)
            one.known_as.add(gesture.names)
            one.called.update(gesture.called)
    return found
