"""Matches a condition written in a tutorial with the traits of the person who walks."""

import re
from dataclasses import dataclass

from parcours.journeys.support.label_text import fold
from parcours.journeys.tutorial.model import Step
from parcours.journeys.walk.traits import Traits


@dataclass(frozen=True)
class Cue:
    """Words that name a trait, and the value they give it."""

    pattern: re.Pattern[str]
    trait: str
    value: bool


def _cue(words: str, trait: str, value: bool = True) -> Cue:
    return Cue(re.compile(words), trait, value)


# Negated and opposite wordings first: the first cue that matches decides.
CUES = (
    _cue(r"pas (?:encore )?de compte (?:client )?la poste", "la_poste_account", value=False),
    _cue(r"(?:d[ée]j[àa]|avez|poss[ée]de\w*) un compte (?:client )?la poste", "la_poste_account"),
    _cue(r"\bmineure?s?\b|moins de 18 ans", "minor"),
    _cue(r"titre de s[ée]jour de (?:moins|5 ans ou moins)", "short_permit"),
    _cue(r"code d'activation (?:est )?(?:faux|erron[ée]|incorrect|refus[ée])", "wrong_activation_code"),
    _cue(r"d[ée]j[àa] (?:un|votre) compte|compte (?:existe|est d[ée]j[àa])", "first_visit", value=False),
    _cue(r"\b(?:1|premi)\S* (?:utilisation|connexion|visite|fois|inscription)", "first_visit"),
    _cue(r"pas encore (?:de|votre) compte|cr[ée]ation de (?:votre )?compte", "first_visit"),
    _cue(r"n'[êe]tes pas demandeu", "jobseeker", value=False),
    _cue(
        r"trop de codes|trop de fois|(?:3|trois) (?:codes|fois|essais|erreurs)|\bblo(?:cage|qu[ée]e?)\b",
        "blocked",
    ),
    _cue(r"code\b(?: \S+){0,3} (?:faux|incorrect|erron[ée])|tromp\S+ de code|mauvais code", "mistyped_code"),
    _cue(r"avez (?:\S+ )?refus[ée]|n'[êe]tes pas [àa] l'origine|refusez la", "refused"),
    _cue(r"demande\S*(?: de connexion)? (?:a|est|soit) expir[ée]|confirm[ée] trop tard", "request_expired"),
    _cue(r"session (?:\S+ )?(?:a|est) (?:expir[ée]|perdue|termin[ée])|y190001", "session_expired"),
    _cue(r"num[ée]ro (?:\S+ ){0,5}(?:pas reconnu|inconnu|refus[ée])|num[ée]ro inconnu", "unknown_number"),
    _cue(r"\bindisponible", "provider_down"),
    _cue(r"connexion\b(?: \S+)* (?:pas [ée]t[ée] possible|[ée]chou[ée])|panne", "provider_failed"),
    _cue(
        r"message d'erreur|donn[ée]es d'identit[ée]|identit[ée] (?:\S+ )?pas (?:retrouv|reconnu)",
        "identity_problem",
    ),
    _cue(r"oubli[ée] (?:votre|le|son) mot de passe|mot de passe oubli[ée]", "forgotten_password"),
    _cue(r"mot de passe (?:\S+ ){0,2}(?:refus[ée]|incorrect|faux|erron[ée])", "wrong_password"),
    _cue(r"demandeu\S* d'emploi|france travail|p[ôo]le emploi|ch[ôo]mage", "jobseeker"),
    _cue(r"(?:droits|compte) .{0,30}(?:n'appara|ne s'affich|ne sont pas|n'y figur)", "rights_missing"),
    _cue(r"r[ée]serv[ée]e? aux [ée]lus", "rights_missing"),
    _cue(r"(?:adresse|e-?mail) .{0,40}d[ée]j[àa] utilis", "email_taken"),
    _cue(r"lettres .{0,40}(?:refus|fausses|incorrect|illisible)", "wrong_letters"),
    _cue(r"\bcode (?!secret).{0,40}(?:refus|faux|erron|incorrect|n'arrive)", "wrong_mail_code"),
    _cue(r"mot de passe .{0,30}(?:refus|trop (?:simple|court|faible))", "weak_password"),
    _cue(r"(?:conditions|cgu)\b.{0,50}(?:oubli|pas (?:accept|coch))", "terms_forgotten"),
    _cue(r"aucune? (?:r[ée]sultat|formation)|rien ne s'affiche|ne trouvez rien", "nothing_found"),
    _cue(r"session .{0,30}compl[èe]te|plus de place", "session_full"),
    _cue(r"(?:carte|paiement) (?:est |a [ée]t[ée] |vous est )?refus", "card_refused"),
    _cue(r"organisme (?:la |vous |le )?refuse|refus\w* (?:par|de) l'organisme", "organism_refuses"),
    _cue(r"si vous (?:refusez|avez chang[ée] d'avis avant d'accepter)", "changes_mind"),
    _cue(r"(?:autre|nouveau) prix|prix (?:a chang[ée]|est (?:chang[ée]|adapt[ée]))", "adapted"),
    _cue(r"vos droits (?:ne )?(?:couvrent pas|ne suffisent pas)|droits insuffisants", "underfunded"),
    _cue(
        r"(?:votre employeur|une entreprise) (?:\w+ )?(?:compl[èe]te|paie|verse|participe)", "employer_pays"
    ),
    _cue(r"collectivit[ée] (?:\w+ )?(?:compl[èe]te|paie|verse|participe)", "authority_pays"),
    _cue(r"points? du c2p|compte de pr[ée]vention|accident du travail|\bexon[ée]r", "exempt"),
    _cue(r"n'[êe]tes pas [ée]lu", "elected", value=False),
    _cue(r"\b[ée]lue?s?\b|\bmandat\b|\bdife\b", "elected"),
)
_CASE = re.compile(r"^(?:mais )?(?:je (?:ne )?suis|si |vous [êe]tes|vous n'[êe]tes|cas |hypoth[èe]se|option)")


def is_case(title: str) -> bool:
    """True when a folded title opens one case among others: « Je suis mineur »."""
    return _CASE.search(title) is not None


def trait_of(step: Step) -> tuple[str, bool] | None:
    """The trait its condition speaks of, None when it speaks of none we know."""
    if not step.conditional:
        return None
    told = fold(step.condition or step.text).replace("^{", "").replace("}", "")
    return next(((cue.trait, cue.value) for cue in CUES if cue.pattern.search(told)), None)


def applies(step: Step, traits: Traits) -> bool:
    """False when the step is for readers who are not as this walker is."""
    spoken = trait_of(step)
    return spoken is None or getattr(traits, spoken[0]) is spoken[1]
