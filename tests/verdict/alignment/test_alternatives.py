"""Ways of doing, mishaps and lists: what a tutorial need not tell, and what it must all the same."""

from typing import Any

from parcours.journeys.walk.model import Walk
from parcours.journeys.walk.traits import Traits
from tests.verdict.builders import act, kinds, tell, verdict_of, walked

TAB = act("Droits", "Accueil", role="link")
FROM_TAB = act("Chercher une formation", "Vos droits", role="link")
MENU = act("Recherche", "Accueil", role="link")
TO_ALL = act("Tout voir", "Formations", role="link")
WORDS = act("Métier", "Recherche", verb="fill", role="textbox")
START = act("Rechercher", "Recherche")
ALARM = act("J'ai compris", "Recherche")

BY_RIGHTS = (
    tell("Cliquez sur « Droits »", "Droits"),
    tell("Cliquez sur « Chercher une formation »", "Chercher une formation"),
    tell("Saisissez le métier", action="fill", object="le métier"),
    tell("Cliquez sur « Rechercher »", "Rechercher"),
)


def three_ways(*search: dict[str, Any], **traits: bool) -> list[Walk]:
    """By one's rights, by the search, and by a mail that leads straight to the form."""
    return [
        walked((TAB, FROM_TAB, WORDS, START), "by rights"),
        walked(search or (MENU, WORDS, START), "by search", Traits(by_search=True, **traits)),
        walked((act("Lien", "Message", device="mail"), WORDS, START), "by mail", Traits(from_mail=True)),
    ]


def test_one_way_told_is_enough() -> None:
    assert verdict_of(BY_RIGHTS, three_ways()).status == "holds"


def test_a_way_not_told_may_skip_what_two_others_share() -> None:
    shared = [
        walked((TAB, FROM_TAB, WORDS, START), "by rights"),
        walked((MENU, TO_ALL), "all", Traits(by_search=True)),
        walked((act("Lien", "Message", device="mail"), WORDS, START), "by mail", Traits(from_mail=True)),
    ]
    assert kinds(verdict_of(BY_RIGHTS, shared)) == []


def test_what_is_done_again_on_a_way_not_told_need_not_be_told() -> None:
    assert kinds(verdict_of(BY_RIGHTS, three_ways(MENU, TAB, WORDS, START))) == []
    walks = [walked((TAB, FROM_TAB, TAB, WORDS, START), "by rights"), *three_ways()[1:]]
    assert [kind for kind, _ in kinds(verdict_of(BY_RIGHTS, walks))] == ["undocumented"]


def test_a_step_that_no_way_knows_is_gone() -> None:
    steps = (*BY_RIGHTS, tell("Cliquez sur « Exporter »", "Exporter"))
    assert kinds(verdict_of(steps, three_ways())) == [("gone", "line 5")]


def test_a_notice_on_the_way_told_is_undocumented_though_other_ways_lack_it() -> None:
    walks = [walked((TAB, FROM_TAB, WORDS, ALARM, START), "by rights"), *three_ways()[1:]]
    assert kinds(verdict_of(BY_RIGHTS, walks)) == [("undocumented", "line 3")]


def test_what_another_person_meets_is_not_excused_by_a_habit() -> None:
    walks = [
        *three_ways(),
        walked((MENU, WORDS, ALARM, START), "jobseeker", Traits(by_search=True, jobseeker=True)),
    ]
    assert [kind for kind, _ in kinds(verdict_of(BY_RIGHTS, walks))] == ["undocumented"]


def test_a_step_of_the_way_told_is_not_gone_for_the_way_not_told() -> None:
    """Unless it is another person that misses it: nobody like them was walked in the way told."""
    assert kinds(verdict_of(BY_RIGHTS, three_ways(MENU, WORDS))) == []
    of_another = three_ways(MENU, WORDS, jobseeker=True)
    assert ("gone", "line 3") in kinds(verdict_of(BY_RIGHTS, of_another))


ADDRESS = act("Adresse", "Coordonnées", verb="fill", role="textbox")
POSTCODE = act("Code postal", "Coordonnées", verb="fill", role="textbox")
TOWN = act("Ville", "Coordonnées", verb="fill", role="textbox")
NEXT = act("Continuer", "Coordonnées")
CONTINUE = tell("Cliquez sur « Continuer »", "Continuer")


def test_fields_named_in_one_sentence_are_all_told() -> None:
    steps = (
        tell("Renseignez votre adresse, le code postal et la ville", action="fill", object="votre adresse"),
        CONTINUE,
    )
    assert kinds(verdict_of(steps, [walked((ADDRESS, POSTCODE, TOWN, NEXT))])) == []


def test_a_field_the_sentence_leaves_out_is_undocumented() -> None:
    steps = (
        tell("Renseignez votre adresse et la ville", action="fill", object="votre adresse"),
        CONTINUE,
    )
    found = verdict_of(steps, [walked((ADDRESS, TOWN, POSTCODE, NEXT))])
    assert kinds(found) == [("undocumented", "line 1")]
    assert "Code postal" in found.findings[0].seen


MAIL = act("Adresse email", "Votre adresse", verb="fill", role="textbox")
ON = act("Continuer", "Votre adresse")
TAKEN = Traits(email_taken=True)
GIVE_MAIL = tell("Saisissez votre adresse email", action="fill", object="votre adresse email")
AT_THE_END = tell(
    "Si l'adresse est déjà utilisée, saisissez-en une autre",
    action="fill",
    object="une autre",
    condition="Si l'adresse est déjà utilisée",
)


def test_what_to_do_after_a_mishap_may_be_told_at_the_end() -> None:
    walks = [
        walked((MAIL, ON, NEXT)),
        walked((MAIL, ON, MAIL, ON, NEXT), "address taken", TAKEN),
    ]
    assert verdict_of((GIVE_MAIL, CONTINUE, CONTINUE, AT_THE_END), walks).status == "holds"


def test_a_control_met_only_after_a_mishap_must_be_told_when_the_mishap_is() -> None:
    help_link = act("Contacter l'assistance", "Votre adresse")
    walks = [
        walked((MAIL, ON, NEXT)),
        walked((MAIL, ON, help_link, MAIL, ON, NEXT), "address taken", TAKEN),
    ]
    found = verdict_of((GIVE_MAIL, CONTINUE, CONTINUE, AT_THE_END), walks)
    assert [finding.kind for finding in found.findings] == ["undocumented"]


ON_THE_WAY = tuple(act(f"Bouton {n}", f"Écran {n}") for n in range(1, 13))


def all_told_but(*left_out: int) -> list[dict[str, Any]]:
    told = (act for n, act in enumerate(ON_THE_WAY, start=1) if n not in left_out)
    return [tell(f"Cliquez sur « {act['name']} »", str(act["name"])) for act in told]


def test_a_tutorial_of_the_broad_lines_is_told_so_once() -> None:
    found = verdict_of(all_told_but(2, 4, 6, 8), [walked(ON_THE_WAY)])
    assert [(finding.kind, finding.severity) for finding in found.findings] == [("undocumented", "advice")]
    assert "« Écran 6 »" in found.findings[0].seen
    assert found.status == "holds"


def test_a_few_screens_left_out_are_told_one_by_one() -> None:
    found = verdict_of(all_told_but(2, 4, 6), [walked(ON_THE_WAY)])
    assert [(finding.kind, finding.severity) for finding in found.findings] == [("undocumented", "stops")] * 3


def test_many_screens_that_are_little_of_the_whole_are_told_one_by_one() -> None:
    longer = (*ON_THE_WAY, *(act(f"Suite {n}", f"Suite {n}") for n in range(12)))
    steps = [*all_told_but(2, 4, 6, 8), *(tell(f"« Suite {n} »", f"Suite {n}") for n in range(12))]
    assert len(verdict_of(steps, [walked(longer)]).findings) == 4
