"""Journeys of a team's own: named in its settings or by a package, and refused in one sentence."""

import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from parcours.journeys.own.code import digest_of_code
from parcours.journeys.own.found import BadJourneys, _named_by, all_journeys, own_journeys
from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.walk.store import Store

JOURNEY = """from parcours import Journey, Traits, Variant
from {pages} import HEADING

ONE = Journey("{name}", HEADING, (Variant("a reader", Traits()),), print, signs=())
ALL = [ONE]
NOTHING = 3
TEXT = ["quote"]
"""


@pytest.fixture(autouse=True)
def afresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What is found and imported in one test is unknown in the next."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    before = set(sys.modules)
    _named_by.cache_clear()
    yield
    _named_by.cache_clear()
    for name in set(sys.modules) - before:
        if not name.startswith("parcours"):
            del sys.modules[name]


def team(folder: Path, named: str, monkeypatch: pytest.MonkeyPatch, name: str = "register") -> Path:
    """A repository with a journey, one is in a folder of which."""
    modules = f"screens_{folder.name}".replace("-", "_")
    (folder / f"{modules}.py").write_text("HEADING = 'Accueil'\n", "utf-8")
    (folder / "unrelated.py").write_text("", "utf-8")
    (folder / "shop.py").write_text(JOURNEY.format(pages=modules, name=name), "utf-8")
    (folder / "pyproject.toml").write_text(f"[tool.parcours]\njourneys = {named}\n", "utf-8")
    inside = folder / "docs"
    inside.mkdir()
    monkeypatch.chdir(inside)
    return folder / f"{modules}.py"


@pytest.mark.parametrize("attribute", ["ONE", "ALL"])
def test_a_journey_is_named_in_the_nearest_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, attribute: str
) -> None:
    team(tmp_path, f'["shop:{attribute}"]', monkeypatch)
    assert list(own_journeys()) == ["register"]
    assert set(all_journeys()) == {*JOURNEYS, "register"}


def test_a_package_names_one_for_whoever_installs_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    team(tmp_path, "[]", monkeypatch)
    told = tmp_path / "shop-1.0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: shop\nVersion: 1.0\n", "utf-8")
    (told / "entry_points.txt").write_text("[parcours.journeys]\nshop = shop:ONE\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    assert list(own_journeys()) == ["register"]


@pytest.mark.parametrize(
    ("named", "why"),
    [
        ('["nowhere:ALL"]', "« nowhere:ALL » cannot be used: ModuleNotFoundError: No module named 'nowhere'"),
        (
            '["shop"]',
            "« shop » cannot be used: a module and an attribute are wanted, such as ",
        ),
        (
            '["shop:NONE"]',
            "« shop:NONE » cannot be used: AttributeError: module 'shop' has no ",
        ),
        ('["shop:NOTHING"]', "« shop:NOTHING » cannot be used: it is neither a journey nor several"),
        ('["shop:TEXT"]', "« shop:TEXT » cannot be used: it holds 'quote', which is no journey"),
        ('"shop:ALL"', "journeys: Input should be a valid tuple, not 'shop:ALL'"),
        ('["shop:ALL"]\nnonsense = 1', "[tool.parcours] has no key « nonsense »"),
        ("[]\n[tool.parcours.figures]\ncoluor = 1", "[tool.parcours.figures] has no key « coluor »"),
    ],
)
def test_what_cannot_be_used_is_refused_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str, why: str
) -> None:
    team(tmp_path, named, monkeypatch)
    with pytest.raises(BadJourneys, match=re.escape(why)) as refused:
        own_journeys()
    assert "\n" not in str(refused.value)
    assert "pyproject.toml" in str(refused.value)


def test_a_name_that_parcours_has_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    team(tmp_path, '["shop:ONE"]', monkeypatch, name="quote")
    with pytest.raises(BadJourneys, match="there is another journey « quote »: give this one a name"):
        own_journeys()


def test_settings_that_are_no_toml_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    team(tmp_path, "[", monkeypatch)
    with pytest.raises(BadJourneys, match=r"pyproject.toml is no TOML file that can be read: "):
        own_journeys()


def test_settings_that_are_no_table_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool]\nparcours = 3\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BadJourneys, match=r"pyproject.toml: \[tool.parcours\] is a table of keys"):
        own_journeys()


@pytest.mark.parametrize(("health", "refused"), [("/", False), ("/ready", True)])
def test_two_platforms_that_differ_have_names_that_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, health: str, refused: bool
) -> None:
    team(tmp_path, '["shop:ONE", "shop:OTHER"]', monkeypatch)
    target = "parcours.Target('shop', ('serve', '{port}'), health='%s')"
    code = f"import parcours, dataclasses\nONE = dataclasses.replace(ONE, target={target % '/'})\n"
    code += f"OTHER = dataclasses.replace(ONE, name='other', target={target % health})\n"
    with (tmp_path / "shop.py").open("a", encoding="utf-8") as module:
        module.write(code)
    if refused:
        with pytest.raises(BadJourneys, match="another platform « shop »: give that of « other » a name of"):
            own_journeys()
    else:
        assert list(own_journeys()) == ["register", "other"]


def test_walks_depend_on_the_code_of_the_journey_and_on_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = team(tmp_path, '["shop:ONE"]', monkeypatch)
    journey = own_journeys()["register"]
    assert journey.code == digest_of_code("shop") != ""
    (tmp_path / "unrelated.py").write_text("CHANGED = True\n", "utf-8")
    assert digest_of_code("shop") == journey.code
    pages.write_text("HEADING = 'Bienvenue'\n", "utf-8")
    assert digest_of_code("shop") != journey.code


def test_what_is_imported_in_a_function_counts_and_is_not_imported_for_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    team(tmp_path, '["shop:ONE"]', monkeypatch)
    kit = tmp_path / "kit_of_shop"
    kit.mkdir()
    for name in ("__init__", "late", "later", "never"):
        (kit / f"{name}.py").write_text("raise SystemExit\n", "utf-8")
    (kit / "late.py").write_text("def act():\n    from .later import NAME\n", "utf-8")
    (kit / "later.py").write_text("no Python\n", "utf-8")
    with (tmp_path / "shop.py").open("a", encoding="utf-8") as module:
        module.write(
            "\ndef act():\n    import numpy.linalg, no_such.module\n    from kit_of_shop import late\n"
        )
    before = own_journeys()["register"].code
    seen = {before}
    for name in ("never", "__init__", "late", "later"):
        (kit / f"{name}.py").write_text((kit / f"{name}.py").read_text("utf-8") + "# changed\n", "utf-8")
        seen.add(digest_of_code("shop"))
        assert len(seen) == {"never": 1, "__init__": 2, "late": 3, "later": 4}[name]
    assert not {name for name in sys.modules if name.startswith("kit_of_shop")}


def test_the_code_of_a_journey_is_part_of_where_its_walks_are(tmp_path: Path) -> None:
    """Of one that comes with Parcours it is empty."""
    store, journey = Store(tmp_path), JOURNEYS["quote"]

    def folder(code: str) -> Path:
        return store.folder(replace(journey, code=code), journey.variants[0], "mock", "x")

    assert folder("") == store.folder(journey, journey.variants[0], "mock", "x")
    assert len({folder(""), folder("1"), folder("2")}) == 3
