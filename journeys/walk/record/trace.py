"""Keeping Playwright's trace of a walk that a fault ended: what was asked, answered and done."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from playwright.sync_api import BrowserContext, Error

from parcours.journeys.walk.record.fault import Fault

READ_WITH = "python -m playwright show-trace"


@contextmanager
def kept_on_fault(contexts: Mapping[str, BrowserContext], folder: Path | None, name: str) -> Iterator[None]:
    """Trace each context for the time of the block; a fault leaves « <name>-<context>.zip » in the folder.

    Without one, nothing is traced, which is lighter.

    Raises:
        Fault: the one of the block, naming the traces kept.
    """
    if folder is None:
        yield
        return
    for context in contexts.values():
        context.tracing.start()
    try:
        yield
    except Fault as fault:
        paths = [folder / f"{name}-{window}.zip" for window in contexts]
        kept = [path for path, context in zip(paths, contexts.values(), strict=True) if _kept(context, path)]
        if not kept:
            raise
        where = " and ".join(str(path) for path in kept)
        raise Fault(f"{fault}; trace kept in {where} (read with « {READ_WITH} {kept[0]} »)") from fault
    for context in contexts.values():
        with suppress(Error):  # the browser is gone, and its folder with it
            context.tracing.stop()  # or its folder for the trace would be left behind


def _kept(context: BrowserContext, path: Path) -> bool:
    """False when the browser is not there any more to write it, or there is no room."""
    try:
        context.tracing.stop(path=path)
    except (Error, OSError):
        return False
    return path.exists()
