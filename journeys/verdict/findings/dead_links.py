"""Findings about addresses: those that lead nowhere, or no longer where they should; nothing is fetched."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from rapidfuzz.distance import DamerauLevenshtein

from parcours.journeys.language import N_, _
from parcours.journeys.tutorial.model import Step, Tutorial
from parcours.journeys.verdict.extraction.hyperlinks import Written, addresses_in, bare_address
from parcours.journeys.verdict.extraction.statements import sentence_at
from parcours.journeys.verdict.findings.base import grouped, identity
from parcours.journeys.verdict.findings.outdated_facts import step_at
from parcours.journeys.verdict.model import Finding, Severity
from parcours.journeys.walk.addresses import Addresses, Site

_PARTS = re.compile(
    r"(?:(?P<scheme>h?ttps?)(?P<mark>\s?[:;/\\]+))?(?P<host>[^/?#\\\s:]+)(?::\d+)?(?P<rest>.*)", re.IGNORECASE
)
_ENDINGS = re.compile(r"(?:(?:gouv|gov|asso|com)\.)?(?:fr|com|org|net|eu|info|io|gouv|gov)")
_WWW = re.compile(r"w{1,5}\.")
LONG, SHORTEST = 16, 10  # letters of a host in which two slips, or one, are a slip and no other name
SHORTEST_NAME = 12
MAIL_SLIPS = 3


@dataclass(frozen=True)
class Fault:
    """What is wrong with an address, and the right one."""

    why: str
    right: str
    severity: Severity
    site: Site


def of_links(tutorial: Tutorial, known: Addresses) -> list[Finding]:
    """Each wrong address once, wherever it is written."""
    wrong = [
        (written, fault)
        for written in addresses_in(tutorial.document)
        if (fault := fault_of(written.address, known)) is not None
    ]
    groups = grouped(wrong, lambda pair: (pair[0].address.casefold(), pair[1].right))
    return [_finding(group, tutorial) for group in groups]


def at_sites(tutorial: Tutorial, known: Addresses) -> Tutorial:
    """The same, each step that goes to an address of a service saying the service's name too."""
    steps = [
        step.model_copy(update={"object": f"{step.object or ''} {site.name}"})
        if (site := _site_of(_aim(step), known)) is not None
        else step
        for step in tutorial.steps
    ]
    return tutorial.model_copy(update={"steps": tuple(steps)})


def to_other_sites(tutorial: Tutorial, known: Addresses) -> frozenset[int]:
    """Indexes of the steps that go to an address of nobody known here."""
    return frozenset(
        index
        for index, step in enumerate(tutorial.steps)
        if known.sites and _aim(step) and _site_of(_aim(step), known) is None
    )


def _aim(step: Step) -> str:
    """The address a step goes to, empty when it names none."""
    aims = [bare_address(one) for one in step.labels if step.action == "navigate" and "@" not in one]
    return next(filter(None, aims), "")


def _site_of(address: str, known: Addresses) -> Site | None:
    """The service that has this address, had it, or is meant by it."""
    fault, parts = fault_of(address, known), _PARTS.fullmatch(address)
    host = _host(parts["host"]) if parts is not None else ""
    return fault.site if fault is not None else next((s for s in known.sites if host in s.hosts), None)


def _finding(group: Sequence[tuple[Written, Fault]], tutorial: Tutorial) -> Finding:
    written, fault = group[0]
    return Finding(
        id=identity("dead-link", written.said, fault.right),
        kind="dead-link",
        severity=fault.severity,
        step=step_at(tutorial, written.place, written.said),
        place=written.place,
        also=tuple(dict.fromkeys(other.place for other, _ in group[1:])),
        said=written.said,
        said_as_is=True,
        seen=_(
            "{why}: that of « {site} » is {address}",
            why=_(fault.why),
            site=fault.site.name,
            address=fault.right,
        ),
        proposal=_with_right(written, fault.right),
        proposal_as_is=written.block is not None,
    )


def _with_right(written: Written, right: str) -> str:
    if written.block is None:
        if written.shown:
            return _("Put under « {words} » the address {address}", words=written.shown, address=right)
        return _("Put under the picture the address {address}", address=right)
    text = written.block.text
    start, end = sentence_at(text, written.start)
    return text[start : written.start] + right + text[written.end : end]


def fault_of(address: str, known: Addresses) -> Fault | None:
    """None when the address is right, or of nobody known."""
    if "@" in address and "/" not in address:
        return _of_mail(address, known)
    parts = _PARTS.fullmatch(address)
    if parts is None:
        return None
    host, told = _host(parts["host"]), parts["rest"]
    scheme = f"{parts['scheme']}{parts['mark']}".casefold() if parts["scheme"] else ""
    right = "https://" if scheme else ""
    for site in known.sites:
        if host in site.hosts:
            return _on_site(site, host, told, scheme)
        if _without_www(host) in map(_without_www, site.former):
            return Fault(N_("it has moved"), site.url, "ages", site)
    for site in known.sites:
        if (meant := _plain(host, site)) is not None:
            why = N_("an address cannot hold these letters there")
            return Fault(why, right + meant + told, "stops", site)
    for site in known.sites:
        if (meant := _near(host, site)) is not None:
            return Fault(
                N_("it is not the address of the service, only like it"),
                right + meant + told,
                "misleads",
                site,
            )
    return None


def _host(written: str) -> str:
    host = unquote(written).casefold().rstrip(".")
    if "xn--" not in host:
        return host
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host


def _on_site(site: Site, host: str, told: str, scheme: str) -> Fault | None:
    if scheme and scheme not in ("http://", "https://"):
        return Fault(N_("it is written wrongly"), f"https://{host}{told}", "stops", site)
    if any(_is_below(unquote(told), path) for path in site.former_paths):
        return Fault(N_("nothing is left at that page"), site.url, "misleads", site)
    if (route := _route(site, told)) is not None:
        return Fault(N_("the service has no such page"), f"https://{host}{route}", "misleads", site)
    if (plain := _plain_path(site, told)) is not None:
        return Fault(N_("the service has no such page"), f"https://{host}{plain}", "misleads", site)
    if scheme == "http://":
        return Fault(N_("it is not the secure address"), f"https://{host}{told}", "advice", site)
    return None


def _plain_path(site: Site, told: str) -> str | None:
    """The path of the service's page that this one is, once its letters are without accents."""
    path, mark, query = unquote(told).partition("?")
    bare = _unaccented(path)
    return bare + mark + query if site.app and bare != path and bare.startswith(site.app) else None


def _is_below(told: str, path: str) -> bool:
    """« /droits?retour=oui » and « /droits/1 » are below « /droits », « /droitsdevote » is not."""
    return told.startswith(path) and (path.endswith("/") or told[len(path) :][:1] in ("", "/", "?", "#"))


def _route(site: Site, told: str) -> str | None:
    """The right path, when the one told is a known route without its « # », or a slip of one."""
    if not site.app:
        return None
    path = unquote(told)
    inside = re.fullmatch(rf"{re.escape(site.app.rstrip('/'))}(?P<mark>/?#?/?)(?P<route>.*)", path, re.DOTALL)
    if inside is None or not inside["route"]:
        return None
    route, _, query = inside["route"].partition("?")
    hashed = inside["mark"] == "/#/" and "#" in told
    query = f"?{query}" if query else ""
    for pattern in site.routes:
        if _is_route(f"/{route}", pattern):
            return None if hashed else f"{site.app}#/{route}{query}"
    for meant in _near_routes(f"/{route}", site.routes):
        return f"{site.app}#{meant}{query}"
    return None


def _is_route(route: str, pattern: str) -> bool:
    if pattern.endswith("/*"):
        return route.rstrip("/") == pattern[:-2] or route.startswith(pattern[:-1])
    return route.rstrip("/") == pattern.rstrip("/")


def _near_routes(route: str, patterns: Sequence[str]) -> Iterator[str]:
    """Known routes but for one slip, with what the address adds to them."""
    for pattern in patterns:
        fixed = pattern.removesuffix("/*")
        cut = fixed.count("/") + 1
        told, more = "/".join(route.split("/")[:cut]), route.split("/")[cut:]
        slips = DamerauLevenshtein.distance(told.casefold(), fixed.casefold())
        if len(fixed) > 4 and slips <= 1 and (not more or pattern.endswith("/*")):
            yield "/".join((fixed, *more))


def _plain(host: str, site: Site) -> str | None:
    """The host of the site that this one is, once its letters are without accents."""
    bare = _unaccented(host)
    return bare if bare != host and bare in site.hosts else None


def _unaccented(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if c.isascii())


def _near(host: str, site: Site) -> str | None:
    """The host of the site that this one is but for a slip or its ending."""
    told = _WWW.sub("", host, count=1)
    for meant in sorted(site.hosts, key=lambda known: known.startswith("www.") != bool(_WWW.match(host))):
        bare = _without_www(meant)
        if host == f"www.{bare}" or (
            host.endswith(f".{bare}") and not _WWW.fullmatch(host.removesuffix(bare))
        ):
            return None
        slips = DamerauLevenshtein.distance(told, bare)
        if len(bare) >= SHORTEST and slips <= (2 if len(bare) >= LONG else 1):
            return meant
        name, _, ending = told.partition(".")
        same = name.replace("-", "") == bare.partition(".")[0].replace("-", "")
        if same and len(name) >= SHORTEST_NAME and _ENDINGS.fullmatch(ending):
            return meant
    return None


def _without_www(host: str) -> str:
    return host.removeprefix("www.")


def _of_mail(address: str, known: Addresses) -> Fault | None:
    told = address.casefold()
    mails = [(site, mail) for site in known.sites for mail in site.mails]
    if any(told == mail.casefold() for _, mail in mails):
        return None
    for site, mail in mails:
        if DamerauLevenshtein.distance(told, mail.casefold()) <= MAIL_SLIPS:
            return Fault(N_("it is not the mail address of the service, only like it"), mail, "stops", site)
    return None
