"""What only the service knows of the fields of an account."""

from mocks.fields import mobile_number, social_security_number
from mocks.forms import Check, Wrong
from mocks.visit import Visit


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

    def not_in_the_future(typed: str) -> Wrong | None:
        return None if int(typed) <= visit.world.now.year else "wrong"

    def strong(typed: str) -> Wrong | None:
        long_enough = len(typed) >= visit.release.facts.password_length
        kinds = (str.isupper, str.islower, str.isdigit)
        mixed = all(any(kind(letter) for letter in typed) for kind in kinds)
        return None if long_enough and mixed else "wrong"

    def same_password(typed: str) -> Wrong | None:
        return None if typed == visit.form.get("new_password") else "wrong"

    def mobile(typed: str) -> Wrong | None:
        return None if mobile_number(typed) else "wrong"

    return {
        "mobile": mobile,
        "new_password": strong,
        "new_password_again": same_password,
        "social_security_number": same_number,
        "birth_name": same_name,
        "captcha": same_letters,
        "code": same_code,
        "diploma_year": not_in_the_future,
    }
