"""A command whose options are those of `[tool.parcours]`, unless the command line says otherwise."""

import click

from parcours.journeys.gate.settings import Project, project_around


class Settled(click.Command):
    """It reads the settings before its options; the help is told whatever they are."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not {"-h", "--help"} & set(args):
            ctx.obj = project_around()
            ctx.default_map = {**ctx.obj.defaults(), **(ctx.default_map or {})}
        return super().parse_args(ctx, args)


def project() -> Project:
    """What was settled for the command under way."""
    found = click.get_current_context().find_object(Project)
    return found or project_around()
