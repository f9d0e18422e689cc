"""The addresses of a platform's services, as far as a target knows them."""

from pydantic import Field

from parcours.journeys.support.record import Record


class Site(Record):
    """One service: where it is, and where it was."""

    name: str
    url: str = Field(default="", description="what to give people; empty when the service only has mails")
    hosts: tuple[str, ...] = Field(default=(), description="every host it answers on")
    app: str = Field(default="", description="path of the page whose routes follow « # »")
    routes: tuple[str, ...] = Field(default=(), description="known routes; « /formation/fiche/* »: any below")
    former: tuple[str, ...] = Field(default=(), description="hosts it has left for `url`")
    former_paths: tuple[str, ...] = Field(
        default=(), description="« /espace/html/#/droits »: nothing is left there, nor at any address below"
    )
    mails: tuple[str, ...] = ()


class Addresses(Record):
    """All that is known; an address of nobody here is not judged."""

    sites: tuple[Site, ...] = ()


NONE_KNOWN = Addresses()
