"""The error pages of FranceConnect+: a code, what it says, and the ways out it leaves."""

from starlette.responses import Response

from parcours.mocks import paths
from parcours.mocks.server.visit import Visit

EARLIER = {
    "Y470001": "Y190006",
    "Y470002": "Y190007",
    "Y100001": "Y020001",
    "Y100018": "Y020001",
    "Y600006": "Y000006",
    "Y600007": "Y000006",
}
"""What was said of the same trouble in the first years."""
LOST = "Y190001"


def error(visit: Visit, code: str) -> Response:
    """The page of that error, by the code it had at the release."""
    code = code if code in visit.release.errors else EARLIER[code]
    return visit.page(
        "error",
        code=code,
        failure=visit.release.errors[code],
        back=back(),
        support=visit.url("mon-compte-formation", paths.SIGN_IN_HELP),
        help_page="/page-d-aide",
        status={LOST: 401, "Y000404": 404}.get(code, 400),
    )


def back() -> str:
    """The address that leads back to the service, empty-handed."""
    return "/api/v2/redirect-to-sp-with-error?error=access_denied&error_description=User%20auth%20aborted"
