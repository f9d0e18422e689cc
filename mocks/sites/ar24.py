"""AR24: the registered e-mail that is only given to whoever shows their papers and their face."""

from collections.abc import Callable

from starlette.responses import Response

from parcours.mocks import paths
from parcours.mocks.server.site import Site
from parcours.mocks.server.visit import Visit

SITE = Site()
FILMED = ("face_video", "face_turn", "video_check")
PHOTO_BEGINS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
VIDEO_BEGINS = (b"\x1aE\xdf\xa3",)
DIGITS = 3
CONTENT = f"{paths.LETTER}/contenu"


def _at(step: str) -> str:
    return f"{paths.LETTER}/{step}"


def _steps(visit: Visit) -> list[str]:
    return [step for step in visit.release.flows.recording if visit.world.applies(step)]


def _next(visit: Visit) -> str:
    """The first step not yet passed; empty when all are."""
    return next((step for step in _steps(visit) if step not in visit.world.identity.taken), "")


@SITE.get("/")
def start(visit: Visit) -> Response:
    return visit.go(paths.LETTER)


@SITE.get(paths.LETTER)
def letter(visit: Visit) -> Response:
    if visit.world.identity.stage == "delivered":
        return visit.page("letter", draft=visit.draft("letter", "ar24"))
    return visit.go(paths.LETTER_STATUS)


@SITE.post(paths.LETTER)
def confirm_identity(visit: Visit) -> Response:
    if visit.read("letter", "ar24").errors:
        return visit.go(paths.LETTER)
    return _go_on(visit)


def _go_on(visit: Visit) -> Response:
    return visit.go(_at(_next(visit) or _steps(visit)[-1]))


@SITE.get(paths.LETTER_STATUS)
def status(visit: Visit) -> Response:
    return visit.page("letter_status", stage=visit.world.identity.stage)


@SITE.post(paths.LETTER_STATUS)
def act_on_status(visit: Visit) -> Response:
    creation = visit.world.identity
    if creation.stage == "refused" and visit.pressed == "try_again":
        creation.try_again()
        return visit.go(_at(_steps(visit)[0]))
    if creation.stage == "accepted" and visit.pressed == "read":
        visit.world.send_activation_code()
    return visit.go(CONTENT)


@SITE.get(CONTENT)
def content(visit: Visit) -> Response:
    if visit.world.identity.stage in ("verified", "activated", "active"):
        return visit.page("letter_content")
    return visit.go(paths.LETTER_STATUS)


@SITE.get(_at("{step}"))
def show(visit: Visit) -> Response:
    creation, step = visit.world.identity, visit.part("step")
    if creation.stage != "delivered" or step != _next(visit):
        return _go_on(visit) if creation.stage == "delivered" else visit.go(paths.LETTER_STATUS)
    if step == "face_video" and not creation.digits:
        creation.digits = " ".join(visit.world.draw.digits("digits to say", DIGITS))
    alert = "unreadable" if visit.query("motif") == "unreadable" else ""
    return visit.page(step, draft=visit.draft(step, "ar24"), alert=alert, digits=creation.digits)


@SITE.post(_at("{step}"))
def answer(visit: Visit) -> Response:
    creation, step = visit.world.identity, visit.part("step")
    if creation.stage != "delivered" or step != _next(visit):
        return visit.go(paths.LETTER)
    if step == "video_check" and visit.pressed == "film_again":
        creation.taken = [passed for passed in creation.taken if passed not in FILMED]
        creation.digits = ""
    elif not visit.read(step, "ar24").errors and step in FILES and not FILES[step](visit):
        return visit.go(f"{_at(step)}?motif=unreadable")
    elif not visit.read(step, "ar24").errors:
        creation.taken.append(step)
    if _next(visit):
        return visit.go(_at(_next(visit)))
    creation.submit(visit.world.now, visit.release.facts)
    return visit.go(paths.LETTER_STATUS)


def _all_begin(visit: Visit, keys: tuple[str, ...], starts: tuple[bytes, ...]) -> bool:
    return all(visit.files.get(key, b"").startswith(starts) for key in keys)


FILES: dict[str, Callable[[Visit], bool]] = {
    "papers_photo": lambda visit: _all_begin(visit, ("front", "back"), PHOTO_BEGINS),
    "face_video": lambda visit: _all_begin(visit, ("video",), VIDEO_BEGINS),
    "face_turn": lambda visit: _all_begin(visit, ("video",), VIDEO_BEGINS),
}
