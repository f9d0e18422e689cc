"""A few threads that walk, each with its own browser, until nothing is left or time is up."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from queue import Empty, SimpleQueue
from time import monotonic
from typing import TypeVar

from tests.nightly.proof.walking import Walking

Task = TypeVar("Task")
Done = TypeVar("Done")


def each(
    tasks: Iterable[Task],
    do: Callable[[Task, Walking], Done],
    start: Callable[[], Walking],
    workers: int,
    until: float = float("inf"),
) -> Iterator[Done]:
    """What came of each task, as they are done; none is begun after `until`, of the monotonic clock."""
    waiting: SimpleQueue[Task] = SimpleQueue()
    for task in tasks:
        waiting.put(task)
    ready: SimpleQueue[Done | None] = SimpleQueue()

    def work() -> None:
        try:
            with start() as walking:
                while monotonic() < until:
                    ready.put(do(waiting.get_nowait(), walking))
        except Empty:
            pass
        finally:
            ready.put(None)

    with ThreadPoolExecutor(workers) as pool:
        under_way = [pool.submit(work) for _ in range(workers)]
        for _ in under_way:
            while (done := ready.get()) is not None:
                yield done
        for worker in under_way:
            worker.result()
