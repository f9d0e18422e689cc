"""One page that holds everything: opened from a disk, it asks nothing of any network."""

import base64
import hashlib
import re
from collections.abc import Mapping
from datetime import datetime
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from parcours.journeys.language import N_, _, ngettext, spoken
from parcours.journeys.report import captions, picture_sentences, selection, summary, text
from parcours.journeys.report.evidence import why
from parcours.journeys.report.gravity import gravest_first
from parcours.journeys.report.web.cards import cards, telling_words_of
from parcours.journeys.report.web.pictures import ComparedOf, Gallery, PictureOf
from parcours.journeys.verdict.model import Verdict
from parcours.journeys.verdict.run import Run
from parcours.journeys.verdict.status_names import status_name

_WORDS = (
    summary.overall,
    picture_sentences.pictured,
    picture_sentences.unread_pictures,
    picture_sentences.untold_pictures,
    selection.count,
    captions.accepted_until,
    captions.control,
    captions.day,
    summary.early_ends,
    text.emphasis,
    summary.found,
    selection.judged_step,
    captions.location,
    selection.by_severity,
    selection.statuses,
    summary.sentence,
    status_name,
    captions.step_name,
    captions.telling_words,
    telling_words_of,
    summary.tally,
    summary.walked,
    why,
    ngettext,
    spoken,
)
NONE = "'none'"
_BEFORE_MARK = re.compile(r" (?=[»?!:;])")
SCRIPTED = {
    "empty": N_("No step here is {status}."),
    "shown": N_("{shown} of {total} steps shown"),
    "listed": N_("{shown} of {total} tutorials shown"),
    "enlarge": N_("Enlarge: {picture}"),
    "copy": N_("Copy"),
    "copied": N_("Copied"),
    "selected": N_("Selected: press Ctrl+C"),
}
"""What the script of the page says."""


def as_html(
    run: Run,
    when: datetime,
    picture_of: PictureOf,
    compared_of: ComparedOf = lambda _, __: None,
    unread_of: summary.UnreadOf = summary.all_read,
) -> str:
    """The report of one run, made at `when`: of one document all of it, of several what became of each."""
    if run.is_of_one:
        return as_guide(run, run.verdicts[0], when, Gallery(picture_of, compared_of), unread_of)
    return as_index(run, when, {}, unread_of)


def as_guide(
    run: Run,
    verdict: Verdict,
    when: datetime,
    gallery: Gallery,
    unread_of: summary.UnreadOf = summary.all_read,
    front: str = "",
) -> str:
    """The page of one document; `front` is the way to the page of all."""
    told = {"run": run, "verdict": verdict, "when": when, "front": front, "unread_of": unread_of}
    told |= {"cards": cards(verdict), "framed": gallery.framed, "compared": gallery.compared}
    return page("guide.html", verdict.title, "guide.js", gallery, **told)


def as_index(
    run: Run,
    when: datetime,
    pages: Mapping[str, str],
    unread_of: summary.UnreadOf = summary.all_read,
) -> str:
    """Every document of a run, the gravest first; `pages` has the way to the page of each."""
    told: dict[str, Any] = {"run": run, "when": when, "pages": pages, "unread_of": unread_of}
    return page("index.html", _title(run), "index.js", verdicts=gravest_first(run.verdicts), **told)


def page(template: str, title: str, script: str = "", gallery: Gallery | None = None, **told: Any) -> str:
    """A whole page around a template of ours; the gallery is read once the template is rendered."""
    environment = _environment()
    style, scripts = _source("report.css"), _source(script) if script else Markup("")
    body = environment.get_template(template).render(title=title, **told)
    return environment.get_template("page.html").render(
        title=title,
        policy=_policy(style, scripts, beside=gallery is not None and gallery.shelf.is_beside),
        style=style,
        script=scripts,
        scripted={name: _(message) for name, message in SCRIPTED.items()},
        pictures=gallery.pictures if gallery else (),
        body=Markup(body),  # noqa: S704 - rendered just above, with everything escaped
    )


def _title(run: Run) -> str:
    return _(
        "{tutorials} at {release}",
        tutorials=summary.tutorials(len(run.verdicts) + len(run.unjudged)),
        release=run.target.state,
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("parcours.journeys.report"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_cleaned,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {word.__name__: word for word in (_, *_WORDS)}
    environment.filters |= {"as_written": as_written, "control": captions.control, "quotes": quotes}
    environment.globals |= {
        "STATUSES": captions.STATUSES,
        "PLACES": captions.PLACES,
        "KINDS": captions.KINDS,
        "SEVERITIES": captions.SEVERITIES,
        "MEANINGS": captions.MEANINGS,
        "DEVICES": captions.DEVICES,
    }
    return environment


def _cleaned(value: Any) -> Any:
    return _unbroken(value) if type(value) is str else value


@lru_cache(maxsize=10_000)  # most are said again on the next card, and on the next page
def _unbroken(words: str) -> str:
    """Made safe to show, and no line ends between a mark and the words that it goes with."""
    return _BEFORE_MARK.sub("\N{NO-BREAK SPACE}", text.clean(words).replace("« ", "«\N{NO-BREAK SPACE}"))


def as_written(words: str) -> Markup:
    """Made safe to show, its spaces as they are: what is copied goes into the tutorial."""
    return escape(text.clean(words))


def quotes(told: str) -> Markup:
    """What is said in French inside a sentence of another language, marked as French: « … »."""
    return Markup("").join(
        Markup('<span lang="fr">{}</span>').format(part) if french else escape(part)
        for part, french in text.quoted(_unbroken(told))
    )


def _source(name: str) -> Markup:
    """A style or script of ours, as it is."""
    return Markup((files("parcours.journeys.report") / "templates" / name).read_text("utf-8"))  # noqa: S704 - our own file


def _policy(style: str, script: str, beside: bool) -> str:
    """Only our own style and script, by their digest, and pictures of the page itself or beside it.

    Where a page is read from a disk, some browsers know what is beside it by « file: » alone.
    """
    pictures = "data: 'self' file:" if beside else "data:"
    return (
        f"default-src 'none'; base-uri 'none'; form-action 'none'; img-src {pictures}; "
        f"style-src {_digest(style)}; script-src {_digest(script) if script else NONE}"
    )


def _digest(source: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"
