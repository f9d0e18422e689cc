"""Whatever the bytes, a reader gives a document or one sentence, in bounded time and memory.

`PARCOURS_FUZZ=5000 pytest tests/tutorial/fuzz -n 0 -s` tries that many inputs on each reader, and tells how
many were read, how many refused, and how many ended the process apart in which they were read.
"""

import os
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.configuration import set_hypothesis_home_dir

from parcours.journeys.tutorial import apart
from parcours.journeys.tutorial.apart import Died
from parcours.journeys.tutorial.read import Unreadable, read
from parcours.journeys.tutorial.readers.pdf.reader import put_in_order
from parcours.journeys.tutorial.readers.refusals import Refused
from tests.tutorial.fuzz.mutate import spoiled
from tests.tutorial.growing import APART, PLAIN, RICH
from tests.tutorial.readers.odt.papers import write_fodt, write_odt
from tests.tutorial.readers.papers import write_pdf
from tests.tutorial.readers.writers import write_docx, write_html, write_md, write_pptx, write_txt

ASKED = int(os.environ.get("PARCOURS_FUZZ", "0"))
FEW = 25
SLOWEST = 20.0
MOST_GROWTH = 300_000
set_hypothesis_home_dir(".parcours/hypothesis")
BOUNDED = settings(
    max_examples=ASKED or FEW,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
WRITERS: dict[str, Callable[[Path], None]] = {
    ".html": write_html,
    ".docx": write_docx,
    ".pptx": write_pptx,
    ".pdf": write_pdf,
    ".txt": write_txt,
    ".md": write_md,
    ".mdx": write_md,
    ".odt": write_odt,
    ".fodt": write_fodt,
}


def is_bounded(path: Path) -> str:
    """What becomes of `path`: anything but a document or one sentence goes up, and so does slowness."""
    before, began = time.monotonic(), time.process_time()
    outcome, said = "read", f"{path}: "
    try:
        read(path)
    except Unreadable as refusal:
        said = str(refusal)
        outcome = "ended the process" if isinstance(refusal.__context__, Died) else "refused"
    assert said.startswith(f"{path}: ")
    assert "\n" not in said
    assert time.process_time() - began < SLOWEST
    assert time.monotonic() - before < apart.SECONDS
    return outcome


def memory_used() -> int:
    """The most memory this process has held, in kilobytes; 0 where that is not told."""
    if sys.platform != "linux":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def samples(suffix: str, folder: Path) -> list[bytes]:
    """A good document of that format, as often as all that repeat one pattern, and these."""
    good = folder / f"good{suffix}"
    WRITERS[suffix](good)
    patterns = [
        grown(300) for name, grown in (PLAIN | RICH | APART).items() if name.startswith(f"a{suffix} ")
    ]
    return [*[good.read_bytes()] * max(1, len(patterns)), *patterns]


@pytest.mark.parametrize("suffix", WRITERS)
def test_spoiled_files_are_read_or_refused(tmp_path: Path, suffix: str) -> None:
    other = tmp_path / "other.docx"
    write_docx(other)
    strange, contents = other.read_bytes(), samples(suffix, tmp_path)
    before = memory_used()
    outcomes: Counter[str] = Counter()
    for seed in range(ASKED or FEW):
        chance = random.Random(seed)  # noqa: S311 - chance, not secrecy
        path = tmp_path / f"seed-{seed}{suffix}"
        path.write_bytes(spoiled(chance.choice(contents), strange, chance))
        outcomes[is_bounded(path)] += 1
        path.unlink()
    print(f"{suffix}: {dict(outcomes)}")  # noqa: T201 - for whoever runs it by night
    assert memory_used() - before < MOST_GROWTH
    assert outcomes["ended the process"] <= (ASKED or FEW) // 100


TAGS = ["p", "li", "ol", "ul", "td", "tr", "table", "a", "b", "br", "img", "div", "h2", "pre", "main", "body"]
WORDS = [
    "Cliquez sur ",
    "« Valider »",
    "1. ",
    "- ",
    "&nbsp;",
    "&#0;",
    "\n",
    "**",
    "[",
    "](",
    "\u2028",
    "<!--",
]
MARKUP = st.one_of(
    st.sampled_from(WORDS),
    st.builds("<{}>".format, st.sampled_from(TAGS)),
    st.builds("</{}>".format, st.sampled_from(TAGS)),
    st.builds(
        '<{} {}="{}">'.format,
        st.sampled_from(TAGS),
        st.sampled_from(["class", "start", "value", "href", "src", "style", "role", "data-parcours-line"]),
        st.text(max_size=12),
    ),
    st.text(max_size=8),
)


@BOUNDED
@given(st.lists(MARKUP, max_size=60), st.sampled_from(["utf-8", "cp1252", "utf-16"]))
def test_any_markup_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, markup: list[str], encoding: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "markup.html"
    path.write_bytes("".join(markup).encode(encoding, "replace"))
    is_bounded(path)


@BOUNDED
@given(
    st.sampled_from([".html", ".docx", ".pptx", ".txt", ".md", ".mdx", ".odt", ".fodt", ".doc"]),
    st.binary(max_size=400),
)
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / f"bytes{suffix}"
    path.write_bytes(content)
    is_bounded(path)


SIDE = st.floats(-50, 900, allow_nan=False)
RUN = st.tuples(
    st.sampled_from(
        ["1. Cliquez sur", "« Valider »", "•", "numé\u00ad", "ro", "3", "Page 2", " ", "Étape 4"]
    ),
    *[SIDE] * 4,
    st.booleans(),
    st.sampled_from([None, "https://www.example.org/"]),
)
PAGE = st.fixed_dictionaries(
    {
        "width": st.sampled_from([595.0, 842.0, 0.0]),
        "height": st.sampled_from([842.0, 1.0]),
        "runs": st.lists(RUN, max_size=40),
        "images": st.lists(st.tuples(*[SIDE] * 4, st.just("")), max_size=4),
        "overlays": st.integers(0, 3),
    }
)


@BOUNDED
@given(st.lists(PAGE, min_size=1, max_size=4))
def test_words_anywhere_on_a_page_are_put_in_order(pages: list[dict[str, object]]) -> None:
    try:
        blocks, figures = put_in_order(pages).finish()
    except Refused:
        return
    assert all(-1 <= figure.after < len(blocks) for figure in figures)
    assert "".join(block.text for block in blocks).count("Valider") <= str(pages).count("Valider")
