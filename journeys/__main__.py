"""`python -m journeys` is the command `parcours`."""

from journeys.cli import main

if __name__ == "__main__":
    main()
