"""Characters that look like chance, and depend on a seed."""

import hashlib
import string
from collections import Counter

HEXADECIMAL = "0123456789abcdef"


class Draws:
    """Draws that depend on the seed, the purpose and how often it came, and on nothing else."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._drawn: Counter[str] = Counter()

    def __call__(self, purpose: str, length: int = 20, alphabet: str = HEXADECIMAL) -> str:
        self._drawn[purpose] += 1
        source = f"{self._seed} {purpose} {self._drawn[purpose]}".encode()
        return "".join(alphabet[byte % len(alphabet)] for byte in hashlib.sha256(source).digest()[:length])

    def digits(self, purpose: str, length: int) -> str:
        return self(purpose, length, string.digits)
