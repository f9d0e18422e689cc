"""The pages made of figures, in the language spoken."""

from jinja2 import Environment, PackageLoader, StrictUndefined

from parcours.journeys.language import _, spoken

TEMPLATES = Environment(
    loader=PackageLoader("parcours.journeys.figures.publishing"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
TEMPLATES.globals |= {"_": _, "spoken": spoken}
