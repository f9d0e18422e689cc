"""Where the command `parcours` begins, and `python -m parcours` as well."""

import signal


def main() -> None:
    """Load the command and run it; until it is loaded, Ctrl-C ends it without a word."""
    interrupted = signal.getsignal(signal.SIGINT)
    if interrupted is signal.default_int_handler:  # not where it is to be ignored
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from parcours.journeys.cli import main as command

    signal.signal(signal.SIGINT, interrupted)
    command()


if __name__ == "__main__":
    main()
