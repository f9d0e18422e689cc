"""What the picture files of a document say besides their pictures: authors, captions, comments."""

from parcours.journeys.figures.formats.picture_sources import Beside, in_package
from parcours.journeys.tutorial.asides.picture import texts_of
from parcours.journeys.tutorial.model import Aside, Tutorial
from parcours.journeys.tutorial.pictures import gathered


def with_notes_of_pictures(tutorial: Tutorial) -> Tutorial:
    """The same, with the notes of those in the document, in its folder and below; each is opened once."""
    document = tutorial.document
    if in_package(document.path) or not document.figures:
        return tutorial  # the pictures of a package were looked at with all its parts
    seen: set[str] = set()
    found = list(document.asides)
    for index, content in gathered(document, Beside(document).content).contents.items():
        figure = document.figures[index]
        if figure.source in seen:
            continue
        seen.add(figure.source)
        place = figure.place.model_copy(update={"where": "picture"})
        found += [Aside(text=text, place=place) for text in texts_of(content)]
    return tutorial.model_copy(update={"document": document.model_copy(update={"asides": tuple(found)})})
