"""Bounds that a process sets itself before it opens what may be made to harm."""

import sys

MEMORY = 1_500_000_000
PROCESSOR_SECONDS = 15


def limit_memory() -> None:
    """Bound this process where the system can: a file made to harm then ends it, and nothing else."""
    if sys.platform != "win32":
        import resource

        _bounded(resource.RLIMIT_AS, MEMORY)
        _bounded(resource.RLIMIT_CORE, 0)


def limit_time() -> None:
    """Bound the processor time it may take from now on."""
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        _bounded(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + 1 + PROCESSOR_SECONDS)


def _bounded(what: int, most: int) -> None:
    """Lower a limit of this process, or raise it again as far as it may."""
    import resource

    _now, hard = resource.getrlimit(what)
    try:
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
    except (ValueError, OSError):  # a system that has no such limit
        return
