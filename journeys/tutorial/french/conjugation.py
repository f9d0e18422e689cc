"""Forms of French verbs, made from their infinitives."""

from dataclasses import dataclass

# Third-group families: ending of the infinitive, then je, tu, il, nous, vous, ils, future stem, participle.
# The longest ending that fits wins; verbs in -er and -ir (nous -issons) are made by rule.
IRREGULAR: dict[str, tuple[str, ...]] = {
    "avoir": ("", "", "", "", "ayez", "", "aur", "eu"),  # the rest tells a state, no gesture
    "aller": ("vais", "vas", "va", "allons", "allez", "vont", "ir", "alle"),
    "envoyer": ("envoie", "envoies", "envoie", "envoyons", "envoyez", "envoient", "enverr", "envoye"),
    "ouvrir": ("ouvre", "ouvres", "ouvre", "ouvrons", "ouvrez", "ouvrent", "ouvrir", "ouvert"),
    "ffrir": ("ffre", "ffres", "ffre", "ffrons", "ffrez", "ffrent", "ffrir", "ffert"),
    "cueillir": (
        "cueille",
        "cueilles",
        "cueille",
        "cueillons",
        "cueillez",
        "cueillent",
        "cueiller",
        "cueilli",
    ),
    "tenir": ("tiens", "tiens", "tient", "tenons", "tenez", "tiennent", "tiendr", "tenu"),
    "venir": ("viens", "viens", "vient", "venons", "venez", "viennent", "viendr", "venu"),
    "courir": ("cours", "cours", "court", "courons", "courez", "courent", "courr", "couru"),
    "sortir": ("sors", "sors", "sort", "sortons", "sortez", "sortent", "sortir", "sorti"),
    "sentir": ("sens", "sens", "sent", "sentons", "sentez", "sentent", "sentir", "senti"),
    "partir": ("pars", "pars", "part", "partons", "partez", "partent", "partir", "parti"),
    "servir": ("sers", "sers", "sert", "servons", "servez", "servent", "servir", "servi"),
    "cevoir": ("cois", "cois", "coit", "cevons", "cevez", "coivent", "cevr", "cu"),
    "voir": ("vois", "vois", "voit", "voyons", "voyez", "voient", "verr", "vu"),
    "prevoir": ("prevois", "prevois", "prevoit", "prevoyons", "prevoyez", "prevoient", "prevoir", "prevu"),
    "devoir": ("dois", "dois", "doit", "devons", "devez", "doivent", "devr", "du"),
    "pouvoir": ("peux", "peux", "peut", "pouvons", "pouvez", "peuvent", "pourr", "pu"),
    "endre": ("ends", "ends", "end", "endons", "endez", "endent", "endr", "endu"),
    "prendre": ("prends", "prends", "prend", "prenons", "prenez", "prennent", "prendr", "pris"),
    "ondre": ("onds", "onds", "ond", "ondons", "ondez", "ondent", "ondr", "ondu"),
    "mettre": ("mets", "mets", "met", "mettons", "mettez", "mettent", "mettr", "mis"),
    "faire": ("fais", "fais", "fait", "faisons", "faites", "font", "fer", "fait"),
    "lire": ("lis", "lis", "lit", "lisons", "lisez", "lisent", "lir", "lu"),
    "crire": ("cris", "cris", "crit", "crivons", "crivez", "crivent", "crir", "crit"),
    "dire": ("dis", "dis", "dit", "disons", "dites", "disent", "dir", "dit"),
    "uire": ("uis", "uis", "uit", "uisons", "uisez", "uisent", "uir", "uit"),
    "suivre": ("suis", "suis", "suit", "suivons", "suivez", "suivent", "suivr", "suivi"),
    "oindre": ("oins", "oins", "oint", "oignons", "oignez", "oignent", "oindr", "oint"),
    "eindre": ("eins", "eins", "eint", "eignons", "eignez", "eignent", "eindr", "eint"),
    "tre": ("ts", "ts", "t", "tons", "tez", "tent", "tr", "tu"),
    "clure": ("clus", "clus", "clut", "cluons", "cluez", "cluent", "clur", "clu"),
    "asseoir": ("assieds", "assieds", "assied", "asseyons", "asseyez", "asseyent", "assier", "assis"),
}
WHOLE = frozenset({"aller"})
"""Verbs that are no ending of another: « installer » is not one of them."""


@dataclass(frozen=True)
class Forms:
    """The folded forms this package looks for."""

    infinitive: str
    je: str
    tu: str
    told: str
    il: str
    ils: str
    vous: str
    nous: str
    future: str
    gerund: str
    participle: str
    wished: str

    @property
    def commanded(self) -> str:
        """Imperative said to a friend: « clique », « ouvre », « choisis »."""
        return self.tu[:-1] if self.tu.endswith(("es", "vas")) else self.tu

    def futures(self) -> dict[str, str]:
        """Future forms by person."""
        endings = {"je": "ai", "tu": "as", "il": "a", "nous": "ons", "vous": "ez", "ils": "ont"}
        return {person: self.future + ending for person, ending in endings.items()}


def forms(infinitive: str) -> Forms:
    """Conjugate `infinitive`, given without accents."""
    ends = (end for end in IRREGULAR if infinitive.endswith(end) and (end not in WHOLE or end == infinitive))
    ending = max(ends, key=len, default=None)
    if ending is not None:
        stem = infinitive[: -len(ending)]
        je, tu, il, nous, vous, ils, future, participle = (stem + part for part in IRREGULAR[ending])
    elif infinitive.endswith("ir"):
        stem = infinitive[:-1]
        je, tu, il, nous = stem + "s", stem + "s", stem + "t", stem + "ssons"
        vous, ils = stem + "ssez", stem + "ssent"
        future, participle = infinitive, stem
    else:
        return _first_group(infinitive)
    gerund, wished = (nous[:-3] + "ant", nous[:-3] + "iez") if nous else ("", "")
    return Forms(infinitive, je, tu, vous, il, ils, vous, nous, future, gerund, participle, wished)


def _first_group(infinitive: str) -> Forms:
    stem = infinitive[:-2]
    strong = stem
    if stem.endswith(("oy", "uy")):
        strong = stem[:-1] + "i"
    elif stem.endswith(("appel", "jet", "epel")):
        strong = stem + stem[-1]
    soft = stem + "e" if stem.endswith("g") else stem
    future = (strong if strong != stem else stem) + "er"
    return Forms(
        infinitive,
        strong + "e",
        strong + "es",
        stem + "ez",
        strong + "e",
        strong + "ent",
        stem + "ez",
        soft + "ons",
        future,
        soft + "ant",
        stem + "e",
        stem + "iez",
    )
