"""Those who cannot have an Identité Numérique: a form to print, and the address to send it to."""

from starlette.responses import Response

from parcours.mocks import paths
from parcours.mocks.server.pdf import Words, one_page
from parcours.mocks.server.visit import Visit
from parcours.mocks.sites.mon_compte_formation.session import SITE, page

FILE_NAME = "demande-de-verification-d-identite.pdf"


@SITE.get(paths.IDENTITY_BY_POST)
def show(visit: Visit) -> Response:
    return page(visit, "identity_by_post", back=paths.HOME, form=paths.IDENTITY_FORM)


@SITE.get(paths.IDENTITY_FORM)
def form(visit: Visit) -> Response:
    words = visit.screen("identity_by_post").texts
    blanks = [
        words[f"blank_{part}"] for part in ("name", "birth", "number", "email", "phone", "reason", "sign")
    ]
    lines = [
        Words(words["form_title"], 17),
        Words(words["form_lead"]),
        *(Words(f"{blank} :", blank=True) for blank in blanks),
        Words(words["join"]),
        Words(words["send"]),
        *(Words(words[f"address_{number}"], 12) for number in (1, 2, 3)),
        Words(words["mockup"], 9),
    ]
    headers = {"Content-Disposition": f'attachment; filename="{FILE_NAME}"'}
    return Response(one_page(words["form_title"], lines), media_type="application/pdf", headers=headers)
