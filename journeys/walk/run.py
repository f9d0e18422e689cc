"""Running a journey: a browser, a stage, a person, and the walk they leave."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Error
from playwright.sync_api import TimeoutError as TookTooLong

from parcours.journeys.language import N_
from parcours.journeys.support.atomic_write import write_atomically
from parcours.journeys.walk.guards.home import Home
from parcours.journeys.walk.guards.read_only import ReadOnly, Refused
from parcours.journeys.walk.hands.message_search import Letterbox, Post
from parcours.journeys.walk.hands.recording_hands import RecordingHands
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.model import Device, Gesture, Reason, Walk, because
from parcours.journeys.walk.person import invent
from parcours.journeys.walk.record.faults import Fault, Watch, browser_failed
from parcours.journeys.walk.record.recording import Lost, Recording
from parcours.journeys.walk.record.trace import kept_on_fault
from parcours.journeys.walk.stage import Stage, Target
from parcours.journeys.walk.store import RECORD
from parcours.journeys.walk.walker import Service, Walker
from parcours.pages.mailbox import Inbox
from parcours.pages.messages import MessageList
from parcours.pages.phone import Notifications

WINDOWS = {"desk": (1280, 800), "pocket": (390, 844)}
LETTERBOXES: dict[Device, tuple[type[MessageList], Service]] = {
    "mail": (Inbox, "mailbox"),
    "phone": (Notifications, "phone"),
}
TIMEOUT_MS = 15_000
SEED = 2025


def walk(
    journey: Journey,
    variant: Variant,
    target: Target,
    browser: Browser,
    folder: Path,
    on_gesture: Callable[[Gesture], None] = lambda _: None,
    allow_commits: bool = False,
    traces: Path | None = None,
    scale: int = 1,
    pictures: bool = True,
    traced: bool = False,
) -> Walk:
    """Walk one variant and save walk.json and the pictures, `scale` times as sharp, in `folder`.

    A live platform is only looked at, unless `allow_commits` lets the walk engage a real person. With no
    `pictures`, gestures name files that are not there; with no `traces`, a fault leaves none; `traced` keeps
    those of a walk without a fault too.

    Raises:
        Fault: the platform or the browser failed; Playwright's traces are kept in `traces`.
    """
    person = invent(SEED, variant.traits, journey.past, journey.in_sessions)
    recording = Recording(folder, scale, pictures, target.album)
    recording.on_gesture = on_gesture
    folder.mkdir(parents=True, exist_ok=True)
    with (
        target.stage(person) as stage,
        _context(browser, "desk", scale, _home(target, stage), target.from_elsewhere) as desk,
        _context(browser, "pocket", scale, _home(target, stage), target.from_elsewhere) as pocket,
        kept_on_fault({"desk": desk, "pocket": pocket}, traces, _words(journey, variant), traced),
    ):
        may_commit, home = allow_commits or not stage.live, _home(target, stage)
        guards = (None, None) if may_commit else (ReadOnly(desk), ReadOnly(pocket))
        watches = Watch(desk, home, guards[0]), Watch(pocket, home, guards[1])
        hands = {
            name: RecordingHands(context.new_page(), name, recording, watch, person, may_commit, stage.live)
            for name, context, watch in _devices(desk, pocket, watches)
        }
        walker = Walker(person, stage, desk, recording, hands)
        recover = {screen: partial(way, walker) for screen, way in journey.recover.items()}
        post = Post(
            hands, {d: Letterbox(kind, stage.address(where)) for d, (kind, where) in LETTERBOXES.items()}
        )
        for own in hands.values():
            own.know(hands.values(), recover, post.seek)
        try:
            ended_by = _run(journey, walker, stage, watches)
        except Refused as refused:
            ended_by = refused.reason
        for guard in guards:
            ended_by = guard.explain(ended_by) if guard and ended_by else ended_by
        for own in hands.values():
            own.tell_undone()
    last = len(recording.gestures) - 1
    done = Walk(
        journey=journey.name,
        variant=variant.name,
        traits=variant.traits,
        target=target.name,
        screens=recording.screens,
        gestures=recording.gestures,
        start=walker.start or 0,
        goal=last if walker.goal is None else walker.goal,
        surprises=recording.surprises,
        ended_by=ended_by,
    )
    write_atomically(folder / RECORD, done.model_dump_json(indent=1))
    return done


def _words(journey: Journey, variant: Variant) -> str:
    """« quote-returning-jobseeker », fit for the name of a file."""
    words = f"{journey.name} {variant.name}"
    return "-".join("".join(c if c.isalnum() else " " for c in words).split())


def _devices(
    desk: BrowserContext, pocket: BrowserContext, watches: tuple[Watch, Watch]
) -> list[tuple[Device, BrowserContext, Watch]]:
    return [("computer", desk, watches[0]), ("mail", desk, watches[0]), ("phone", pocket, watches[1])]


def _run(journey: Journey, walker: Walker, stage: Stage, watches: tuple[Watch, Watch]) -> Reason | None:
    """Why the walk ended before its end; None when it did not."""
    try:
        journey.script(walker)
    except Lost as lost:
        _check(stage, watches, lost)
        return lost.reason
    except (TookTooLong, AssertionError) as error:
        _check(stage, watches, error)
        return Reason(message=str(error).splitlines()[0])
    except Error as error:
        _check(stage, watches, error)
        raise Fault(browser_failed(error)) from error
    except OSError:  # of this machine
        raise
    except Exception as error:
        _check(stage, watches, error)
        if walker.ghosts:
            told = N_("the script makes nothing of what it finds on a screen that is not there: {error}")
            return because(told, error=str(error))
        raise
    _check(stage, watches)
    return None


def _check(stage: Stage, watches: tuple[Watch, Watch], error: Exception | None = None) -> None:
    """Say so when the platform failed, whatever came of it, once all that it was asked for has come.

    Raises:
        Fault: with the first thing noted.
    """
    for watch in watches:
        if error is None or isinstance(error, Lost):  # else something is waited for in vain, or gone
            watch.wait_until_answered()
        watch.check()
    trouble = stage.alive()
    if trouble:
        raise Fault(trouble) from error


def _home(target: Target, stage: Stage) -> Home | None:
    """What a walk of the mock may not leave; None on a platform that is elsewhere."""
    return Home.of(stage.address("mon_compte_formation")) if target.at_home else None


@contextmanager
def _context(
    browser: Browser, window: str, scale: int, home: Home | None, from_elsewhere: bool
) -> Iterator[BrowserContext]:
    width, height = WINDOWS[window]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        device_scale_factor=scale,
        locale="fr-FR",
        timezone_id="Europe/Paris",
        reduced_motion="reduce",
        proxy=home.proxy if home is not None and not from_elsewhere else None,
    )
    if home is not None and from_elsewhere:
        home.keep(context)
    context.set_default_timeout(TIMEOUT_MS)
    try:
        yield context
    finally:
        context.close()
