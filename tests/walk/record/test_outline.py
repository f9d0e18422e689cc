"""Reading what Playwright writes."""

import pytest

from parcours.journeys.walk.record.outline import Node, first_name, nodes

OUTLINE = """\
- banner:
  - link "Mon Compte Formation":
    - /url: /
- main:
  - heading "Connexion" [level=1]
  - text: ou
  - button "S'identifier avec FranceConnect+"
  - 'link "L''Identité Numérique : demande"'
  - textbox "Dit \\"entre guillemets\\"" [disabled]
  - button [disabled]
"""


def test_every_node_with_its_role_and_name() -> None:
    assert list(nodes(OUTLINE)) == [
        Node(role="banner", name="", disabled=False),
        Node(role="link", name="Mon Compte Formation", disabled=False),
        Node(role="main", name="", disabled=False),
        Node(role="heading", name="Connexion", disabled=False),
        Node(role="button", name="S'identifier avec FranceConnect+", disabled=False),
        Node(role="link", name="L'Identité Numérique : demande", disabled=False),
        Node(role="textbox", name='Dit "entre guillemets"', disabled=True),
        Node(role="button", name="", disabled=True),
    ]


@pytest.mark.parametrize(("outline", "name"), [('- button "Envoyer"', "Envoyer"), ("- button", ""), ("", "")])
def test_the_name_of_one_control(outline: str, name: str) -> None:
    assert first_name(outline) == name


def test_where_a_node_stands_is_read_with_its_boxes() -> None:
    [node] = nodes("- 'button \"Non : merci\" [disabled] [box=-8,1101,60,21]'")
    assert node == Node(role="button", name="Non : merci", disabled=True, box=(-8, 1101, 60, 21))


@pytest.mark.parametrize(
    ("outline", "seen"),
    [
        ('- button "Logo de La Poste J’utilise":\n  - img "Logo de La Poste"', "J’utilise"),
        ('- link "La Poste":\n  - img "La Poste"', "La Poste"),
        ('- link "La Poste-"', "La Poste"),
        ('- link "Télécharger le guide":\n  - img "Télécharger"', "Télécharger le guide"),
        ('- heading "Étape 1 -"', "Étape 1 -"),
    ],
)
def test_a_name_is_as_it_is_seen(outline: str, seen: str) -> None:
    assert nodes(outline)[0].name == seen


def test_an_empty_outline_has_no_node() -> None:
    assert nodes("") == ()
