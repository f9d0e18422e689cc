"""Each screen of a flow swapped with the next."""

from parcours.mocks.drift.model import Drift, Found, Inapplicable, under
from parcours.mocks.drift.named import read
from parcours.mocks.releases.loader import Release

AFTER_THE_FLOW = "what comes after it is no screen of the same flow"
NEEDED = {
    ("email_and_captcha", "email_code"): "the code goes to the address the first of them asks for",
    ("own_account", "email_code"): "the code goes to the address the first of them asks for",
    ("file_details", "file_review"): "the second of them shows what the first asks for",
    ("face_turn", "video_check"): "the second of them shows what the first films",
}


def of_flows(release: Release) -> Found:
    for flow, screens in release.flows.model_dump().items():
        for index, key in enumerate(screens):
            name = f"swap:{flow}.{key}"
            following = screens[index + 1] if index + 1 < len(screens) else None
            reason = AFTER_THE_FLOW if following is None else NEEDED.get((key, following))
            if following is None or reason:
                yield Inapplicable(name=name, reason=reason or AFTER_THE_FLOW)
                continue
            order = [*screens[:index], following, key, *screens[index + 2 :]]
            one, other = (read(release, release.screens[k].heading) for k in (key, following))
            yield Drift(
                name=name,
                kind="swap",
                severity="misleads",
                what=f"« {other} » ({following}) now comes before « {one} » ({key})",
                changes=under(f"flows.{flow}", order),
                screen=key,
                control=following,
                was=one,
                now=other,
                expected=("reordered",),
                silent="unless met",
            )
