"""Validation of account fields that needs what only the service knows: names, codes, taken addresses."""

from collections.abc import Callable

from parcours.mocks.fields import mobile_number, social_security_number
from parcours.mocks.server.forms import Check, Wrong
from parcours.mocks.server.visit import Visit


def checks(visit: Visit, *, creating: bool) -> dict[str, Check]:
    """What only the service knows of a field, by the field's key."""
    person, completion = visit.world.resident, visit.world.completion

    def same_number(typed: str) -> Wrong | None:
        same = social_security_number(typed) == social_security_number(person.social_security_number)
        taken = creating and visit.world.account == "complete"
        return None if same and not taken else "refused"

    def same_name(typed: str) -> Wrong | None:
        return None if typed.strip().casefold() == person.birth_name.casefold() else "refused"

    def same_letters(typed: str) -> Wrong | None:
        return None if typed.strip() == completion.captcha else "wrong"

    def same_code(typed: str) -> Wrong | None:
        return None if typed.strip() == completion.email_code else "wrong"

    def strong(typed: str) -> Wrong | None:
        return None if _is_strong(visit, typed) else "wrong"

    def same_password(typed: str) -> Wrong | None:
        chosen = visit.form.get("new_password", completion.values.get("new_password"))
        return None if typed == chosen else "wrong"

    def free(typed: str) -> Wrong | None:
        return "refused" if typed.strip().casefold() == person.taken_email.casefold() else None

    return {
        "mobile": _mobile,
        "email": free,
        "new_password": strong,
        "new_password_again": same_password,
        "social_security_number": same_number,
        "birth_name": same_name,
        "captcha": same_letters,
        "code": same_code,
        "diploma_year": _not_in_the_future(visit.world.now.year),
    }


def _mobile(typed: str) -> Wrong | None:
    return None if mobile_number(typed) else "wrong"


def _not_in_the_future(this_year: int) -> Check:
    return lambda typed: None if int(typed) <= this_year else "wrong"


def _is_strong(visit: Visit, password: str) -> bool:
    kinds: list[Callable[[str], bool]] = [str.isupper, str.islower, str.isdigit]
    if visit.release.flags.password_needs_sign:
        kinds.append(_is_sign)
    long_enough = len(password) >= visit.release.facts.password_length
    return long_enough and all(any(map(kind, password)) for kind in kinds)


def _is_sign(letter: str) -> bool:
    return not letter.isalnum() and not letter.isspace()
