"""The commands that make pictures: figures, films and the gallery."""

from collections.abc import Sequence
from os.path import commonpath
from pathlib import Path

import click

from parcours.journeys.commands.failures import tell_unjudged
from parcours.journeys.commands.options import (
    CURRENT,
    DOCUMENT,
    DRIFTED,
    FRESH,
    HOLDS,
    RELEASE,
    WRITTEN,
    exit_code_of_pictures,
)
from parcours.journeys.commands.output import console
from parcours.journeys.commands.progress import WalkProgress
from parcours.journeys.figures.drawing.shooter import Shooter
from parcours.journeys.figures.drawing.style import styles_for
from parcours.journeys.figures.publishing.film_files import film
from parcours.journeys.figures.publishing.gallery import Walked, write_gallery
from parcours.journeys.figures.update.pick_in_terminal import pick_in_terminal
from parcours.journeys.figures.update.pick_on_page import pick_on_page
from parcours.journeys.figures.update.regenerate import Mode, regenerate, sharpest
from parcours.journeys.language import _
from parcours.journeys.privacy.veil import hidden_path
from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.support.folders import BUNDLED, bundled, home
from parcours.journeys.targets.mock import mock_platform
from parcours.journeys.verification.options import Options
from parcours.journeys.verification.pipeline import verify
from parcours.journeys.verification.verified import Verification
from parcours.journeys.walk.provider import Provider
from parcours.journeys.walk.store import Store
from parcours.mocks.releases.loader import releases


@click.command("figures")
@click.argument("files", nargs=-1, type=DOCUMENT, metavar="[FILE]...")
@click.option(
    "--write", "mode", flag_value="write", default="write", help="Write what changed (the default)."
)
@click.option("--check", "mode", flag_value="check", help="Write nothing; exit 1 if a figure would change.")
@click.option("--pick", "mode", flag_value="pick", help="Show each change, and ask.")
@click.option("--page", is_flag=True, help="With --pick: ask on a page that this machine alone can open.")
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder for a set of figures, one a step; the documents stay as they are.",
)
@click.option(
    "--release",
    type=click.Choice(releases()),
    help="Dated state of the platform; the newest unless told, and for a bundled tutorial its own.",
)
@FRESH
def figures_command(
    files: tuple[Path, ...], mode: Mode, page: bool, into: Path | None, release: str | None, fresh: bool
) -> int:
    """Shoot the figures of each FILE anew; without FILE, of the bundled tutorials."""
    if page and mode != "pick":
        raise click.UsageError(_("--page goes with --pick: add it, to be asked on a page"))
    pick = pick_on_page() if page else pick_in_terminal(home() / "pick")
    changed, runs = 0, []
    rounds = to_shoot(files, release)
    every = [path for _release, paths in rounds for path in paths]
    for wanted, paths in rounds:
        verification = _seen(paths, wanted, fresh, sharpest(paths))
        [verified] = verification.verified
        runs.append(verified.run)
        for verdict in verified.run.verdicts:
            document = verification.tutorials[verdict.path].document
            shooter = Shooter(verdict, verified.walk_of, wanted, styles_for(document.path))
            became = regenerate(
                document, shooter, mode, pick, into and place_of_set(into, document.path, every)
            )
            changed += became.changed
            click.echo("\n".join(became.lines))
    tell_unjudged(runs)
    return exit_code_of_pictures(runs) or (DRIFTED if mode == "check" and changed else HOLDS)


def _seen(documents: Sequence[Path], release: str, fresh: bool, scale: int = 1) -> Verification:
    """Where the steps of the documents happen at one release, their own pictures left unread."""
    options = Options(fresh=fresh, figures=False, scale=scale)
    with WalkProgress(console(stderr=True)) as progress:
        return verify(documents, [release], options, progress)


def place_of_set(into: Path, path: Path, documents: Sequence[Path]) -> Path:
    """Where a document's set goes: in folders as its own where other documents are named alike."""
    folders = [one.resolve().parent for one in documents if one.stem == path.stem]
    return into / path.resolve().parent.relative_to(commonpath(folders))


def to_shoot(files: Sequence[Path], release: str | None) -> list[tuple[str, Sequence[Path]]]:
    """The documents to shoot at each release."""
    if files or release:
        return [(release or CURRENT, files or bundled(release or CURRENT))]
    return [(known, bundled(known)) for known in releases() if known == CURRENT or (BUNDLED / known).is_dir()]


@click.command("film")
@click.argument("file", type=DOCUMENT)
@click.option("--into", type=WRITTEN, help="The file to write; beside FILE unless told.")
@click.option("--mp4", is_flag=True, help="An MP4, by the ffmpeg of this machine, not an animated WebP.")
@RELEASE
@FRESH
def film_command(file: Path, into: Path | None, mp4: bool, release: str, fresh: bool) -> int:
    """Make an animated walk-through of FILE: its screens, a pointer, the words of each step."""
    [verified] = _seen([file], release, fresh).verified
    tell_unjudged([verified.run])
    if verified.run.unjudged:
        return exit_code_of_pictures([verified.run])
    [verdict] = verified.run.verdicts
    styles = styles_for(file)
    path = into or file.with_name(f"{file.stem}-film{'.mp4' if mp4 else '.webp'}")
    seen = film(Shooter(verdict, verified.walk_of, release, styles), styles.whole, path, mp4)
    size = path.stat().st_size // 1000
    click.echo(_("{seen} steps shown, {size} kB: {path}", seen=seen, size=size, path=hidden_path(str(path))))
    return exit_code_of_pictures([verified.run])


@click.command("gallery")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), required=False)
@click.option(
    "--release",
    "wanted",
    type=click.Choice(releases()),
    multiple=True,
    help="Only that dated state; give it twice for two. All of them unless told.",
)
@click.option("--journey", "named", type=click.Choice(sorted(JOURNEYS)), multiple=True, help="Only that one.")
@FRESH
def gallery_command(folder: Path | None, wanted: tuple[str, ...], named: tuple[str, ...], fresh: bool) -> int:
    """Make a site of the screens of all journeys, as they were and as they are, in FOLDER."""
    chosen = [known for known in releases() if not wanted or known in wanted]
    told = []
    with WalkProgress(console(stderr=True)) as progress:
        for release in chosen:
            store = Store(home() / "walks")
            with Provider(mock_platform(release), store, progress, fresh) as provider:
                told += [
                    Walked(release, journey.name, journey.title, provider.walks(journey))
                    for journey in JOURNEYS.values()
                    if journey.exists_at(release) and (not named or journey.name in named)
                ]
    page = write_gallery(folder or home() / "gallery", told)
    click.echo(_("Gallery: {page}", page=page))
    return HOLDS
