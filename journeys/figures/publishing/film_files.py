"""A film as one file: an animated WebP, or an MP4 where ffmpeg is."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from parcours.journeys.figures.drawing.shooter import Shooter
from parcours.journeys.figures.drawing.style import Style
from parcours.journeys.figures.publishing.film import HEIGHT, WIDTH, WORDS, Frame, frames
from parcours.journeys.language import _
from parcours.journeys.support.atomic_write import write_where_named

FPS = 20


class NoFfmpeg(Exception):
    """A film in MP4 was asked for, and nothing here can make one; the message is one sentence."""


class NothingSeen(Exception):
    """No step of the tutorial was seen on any screen; the message is one sentence."""


def film(shooter: Shooter, style: Style, path: Path, mp4: bool) -> int:
    """Write the film of a tutorial, and give the number of steps it shows.

    Raises:
        NothingSeen, NoFfmpeg: there is nothing to show, or no way to.
    """
    scenes = shooter.scenes()
    if not scenes:
        raise NothingSeen(
            _(
                "{path}: none of its steps was seen on a screen, so there is no film",
                path=shooter.verdict.path,
            )
        )
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / ("film.mp4" if mp4 else "film.webp")
        if mp4:
            as_mp4(frames(scenes, style), made)
        else:
            as_webp(list(frames(scenes, style)), made)
        write_where_named(path, made.read_bytes())
    return len(scenes)


def as_webp(shown: Sequence[Frame], path: Path) -> None:
    """One light file that plays by itself, without loss."""
    first, *others = shown
    first.picture.save(
        path,
        "WEBP",
        save_all=True,
        append_images=[frame.picture for frame in others],
        duration=[frame.ms for frame in shown],
        loop=0,
        lossless=True,
        method=2,
    )


def as_mp4(shown: Iterable[Frame], path: Path) -> None:
    """The same as MP4, by the ffmpeg of this machine.

    Raises:
        NoFfmpeg: there is none, or it failed.
    """
    ffmpeg = shutil.which("ffmpeg")
    if ffmpeg is None:
        raise NoFfmpeg(_("no ffmpeg was found, which makes MP4 films: install it, or leave --mp4 out"))
    size = f"{WIDTH}x{HEIGHT + WORDS}"
    raw = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", size, "-r", str(FPS), "-i", "-"]
    made = ["-c:v", "libx264", "-pix_fmt", "yuv420p", "-movflags", "+faststart", "-f", "mp4", str(path)]
    command = [ffmpeg, "-y", "-loglevel", "error", *raw, *made]
    with tempfile.TemporaryFile() as said:
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=said
        ) as running:
            if running.stdin is not None:
                with suppress(BrokenPipeError), running.stdin as into:
                    for frame in shown:
                        picture = frame.picture.tobytes()
                        for _again in range(max(round(frame.ms * FPS / 1000), 1)):
                            into.write(picture)
        if running.returncode:
            said.seek(0)
            why = said.read().decode(errors="replace").strip().rpartition("\n")[2]
            raise NoFfmpeg(_("ffmpeg could not make the film: {why}", why=why or running.returncode))
