"""`python -m parcours` is the command `parcours`."""

from parcours.journeys.cli import main

if __name__ == "__main__":
    main()
