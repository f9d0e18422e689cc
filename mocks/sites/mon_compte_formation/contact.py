"""The contact form of people signed in: to pay by transfer, to be given costs back, or to ask anything."""

from starlette.responses import Response

from parcours.mocks import paths
from parcours.mocks.releases.facts import Reason
from parcours.mocks.server.forms import Check, Wrong
from parcours.mocks.server.visit import Visit
from parcours.mocks.sites.mon_compte_formation.session import SITE, ask_to_sign_in, page, signed_in
from parcours.mocks.world.dossiers import OPEN
from parcours.mocks.world.records import Dossier, Draft

ABOUT_A_FILE = ("transfer", "costs")


def _reasons(visit: Visit) -> dict[str, Reason]:
    """Each reason to write, by its name; that of elected people is for them alone."""
    elected = visit.world.resident.elected
    return {r.name: r for r in visit.release.reasons.values() if elected or not r.for_elected}


def _named(visit: Visit) -> dict[str, Dossier]:
    """The person's files by the name the form's list gives them."""
    return {f"{d.training} ({d.id})": d for d in visit.world.dossiers.values()}


def _subject(visit: Visit) -> str:
    """Key of the detail chosen: « transfer », « costs »…; empty when it does not go with the reason."""
    reason = _reasons(visit).get(visit.form.get("reason", ""))
    details = reason.details if reason else {}
    return next((key for key, name in details.items() if name == visit.form.get("detail")), "")


@SITE.get(paths.CONTACT)
def contact(visit: Visit) -> Response:
    session, reasons = signed_in(visit), _reasons(visit)
    if session is None:
        return ask_to_sign_in(visit, paths.CONTACT)
    draft = visit.draft("contact", session.id) or Draft()
    asked = [r for r in reasons.values() if visit.query("sujet") in r.details]
    if asked:  # a page of ours that leads here says what for
        wanted = next((name for name, d in _named(visit).items() if d.id == visit.query("dossier")), "")
        known = {"reason": asked[0].name, "detail": asked[0].details[visit.query("sujet")], "file": wanted}
        draft = Draft(values=known)
    return page(
        visit,
        "contact",
        draft=draft,
        reasons=list(reasons),
        details=[detail for reason in reasons.values() for detail in reason.details.values()],
        files=list(_named(visit)),
    )


def _checks(visit: Visit) -> dict[str, Check]:
    subject, now = _subject(visit), visit.world.now

    def known(reason: str) -> Wrong | None:
        return None if reason in _reasons(visit) else "refused"

    def goes_with_the_reason(_detail: str) -> Wrong | None:
        return None if subject else "refused"

    def fits(file: str) -> Wrong | None:
        dossier = _named(visit).get(file)
        if dossier is None:
            return "refused"
        awaited = dossier.state in OPEN and dossier.agreed_at is not None
        possible = {
            "transfer": awaited and visit.world.dossiers.has_time_for_transfer(dossier, now),
            "costs": dossier.state == "Formation terminée",
        }
        return None if possible.get(subject, True) else "refused"

    return {"reason": known, "detail": goes_with_the_reason, "file": fits}


@SITE.post(paths.CONTACT)
def write(visit: Visit) -> Response:
    session, subject = signed_in(visit), _subject(visit)
    if session is None:
        return ask_to_sign_in(visit, paths.CONTACT)
    draft = visit.read("contact", session.id, **_checks(visit))
    if subject in ABOUT_A_FILE and draft.values.get("file") == "":
        message = visit.screen("contact").controls["file"].messages["empty"]
        visit.world.drafts[session.id, "contact"].errors["file"] = message
        return visit.go(paths.CONTACT)
    if draft.errors:
        return visit.go(paths.CONTACT)
    visit.world.drafts.pop((session.id, "contact"))
    files = _named(visit)
    dossier = files.get(draft.values.get("file", next(iter(files), "")))  # not asked which: the first
    if dossier and subject == "costs":
        return visit.go(paths.costs(dossier.id))
    if dossier and subject == "transfer":
        owed = visit.world.funding(dossier).owed
        visit.world.dossiers.wait_for_transfer(dossier, owed, visit.world.now)
        visit.world.write_about(dossier, "transfer")
    return visit.go(paths.CONTACT_SENT)


@SITE.get(paths.CONTACT_SENT)
def sent(visit: Visit) -> Response:
    if signed_in(visit) is None:
        return ask_to_sign_in(visit, paths.CONTACT)
    return page(visit, "contact_sent")
