"""No walking at all: the walks of the store, whichever browser made them."""

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass, field

from parcours.journeys.language import _
from parcours.journeys.walk.engine.job import cores
from parcours.journeys.walk.record.fault import Fault


@dataclass(frozen=True)
class StoredOnly:
    """Takes what was walked elsewhere, and starts no browser."""

    workers: int = field(default_factory=cores)
    servers: tuple[str, ...] = ()
    here: bool = True

    def browser(self) -> None:
        return None

    @contextmanager
    def executor(self, walks: int, /) -> Iterator[Executor]:
        raise Fault(
            _(
                "{n} of the walks needed are not in the store: walk them (« parcours walk --all »), bring "
                "them with « parcours merge », or leave out --stored",
                n=walks,
            )
        )
        yield

    def explain(self, error: Exception) -> Exception:
        return error
