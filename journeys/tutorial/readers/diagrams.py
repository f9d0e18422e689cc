"""The words of a diagram (SmartArt), which Word and PowerPoint keep in a part of its own."""

from parcours.journeys.tutorial.readers.ooxml import Package, child


def words_of_diagram(package: Package, name: str) -> list[str]:
    """Its paragraphs, shape by shape; none when the part `name` is not there or holds no word."""
    root = package.xml(name) if name else None
    points = child(root, "ptLst")
    found = [
        "".join(text.text or "" for text in paragraph.iter("t")).strip()
        for point in (points if points is not None else ())
        for paragraph in point.iterfind("t/p")
    ]
    return [words for words in found if words]
