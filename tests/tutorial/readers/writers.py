"""Writes the one tutorial in each format, with the tools people's own tools are made of."""

import io
from collections.abc import Iterable
from html import escape
from pathlib import Path

import docx
import docx.opc.constants
import docx.oxml
import docx.text.paragraph
import pptx
import pptx.util
from docx.oxml.ns import qn

from tests.tutorial.readers.told import PARTS, SLIDES, Part, Words, data_uri, png


def numbered(parts: Iterable[Part] = PARTS) -> list[tuple[int, Part]]:
    """Parts with the number of their step, 0 for those that have none."""
    count = 0
    found = []
    for part in parts:
        count += part.kind == "step"
        found.append((count if part.kind == "step" else 0, part))
    return found


def write_txt(path: Path) -> None:
    lines = []
    for number, part in numbered():
        text = "".join(f"« {word.text} »" if word.bold or word.link else word.text for word in part.words)
        if part.kind == "title":
            lines += [f"# {text}", ""]
        elif part.kind == "picture":
            lines += [f"![{part.alt}](image.png)", ""]
        else:
            lines += [f"{number}. {text}" if number else f"  - {text}", ""]
    path.write_text("\n".join(lines), "utf-8")


def write_md(path: Path) -> None:
    lines = []
    for number, part in numbered():
        text = "".join(_markdown(word) for word in part.words)
        if part.kind == "title":
            lines += [f"## {text}", ""]
        elif part.kind == "picture":
            lines += [f"   ![{part.alt}](image.png)", ""]
        else:
            lines += [f"{number}. {text}" if number else f"   - {text}", ""]
    path.write_text("\n".join(lines), "utf-8")


def _markdown(word: Words) -> str:
    if word.link:
        return f"[{word.text}]({word.link})"
    return f"**{word.text}**" if word.bold else word.text


def html(source: str) -> str:
    body, open_list = [], False
    for number, part in numbered():
        text = "".join(_tagged(word) for word in part.words)
        if part.kind == "title":
            body += ["</ol>"] * open_list + [f"<h2>{text}</h2>"]
            open_list = False
        elif part.kind == "picture":
            body.append(f'<p><img src="{source}" alt="{escape(part.alt)}"></p>')
        elif part.kind == "point":
            body.append(f"<ul><li>{text}</li></ul>")
        else:
            body += [f'<ol start="{number}">'] * (not open_list) + [f"<li>{text}"]
            open_list = True
    body += ["</ol>"] * open_list
    return "\n".join(body)


def write_html(path: Path) -> None:
    path.write_text(
        "<!doctype html><html lang=fr><head><meta charset=utf-8><title>Guide</title></head><body>"
        '<nav><a href="/">Accueil</a><a href="/aide">Cliquez ici pour payer</a></nav>'
        f"<main>\n{html('image.png')}\n</main>"
        "<footer><p>Cliquez sur « Mentions légales ».</p></footer></body></html>",
        "utf-8",
    )


def _tagged(word: Words) -> str:
    text = escape(word.text, quote=False)
    if word.link:
        return f'<a href="{word.link}">{text}</a>'
    return f"<strong>{text}</strong>" if word.bold else text


def write_docx(path: Path) -> None:
    document = docx.Document()
    for part in PARTS:
        if part.kind == "picture":
            paragraph = document.add_paragraph()
            paragraph.add_run().add_picture(io.BytesIO(png()))
            paragraph._p.find(f".//{qn('wp:docPr')}").set("descr", part.alt)
        elif part.kind == "title":
            document.add_heading(part.text, 2)
        else:
            style = "List Number" if part.kind == "step" else "List Bullet 2"
            _words(document.add_paragraph(style=style), part)
    document.save(str(path))


def _words(paragraph: docx.text.paragraph.Paragraph, part: Part) -> None:
    for word in part.words:
        run = paragraph.add_run(word.text)
        run.bold = word.bold or None
        if word.link:
            kind = docx.opc.constants.RELATIONSHIP_TYPE.HYPERLINK
            identifier = paragraph.part.relate_to(word.link, kind, is_external=True)
            hyperlink = docx.oxml.OxmlElement("w:hyperlink")
            hyperlink.set(qn("r:id"), identifier)
            paragraph._p.append(hyperlink)
            hyperlink.append(run._r)


def write_pptx(path: Path) -> None:
    show = pptx.Presentation()
    count = 0
    for parts in SLIDES:
        slide = show.slides.add_slide(show.slide_layouts[5])
        top = 1.7
        for part in parts:
            place = (pptx.util.Inches(0.6), pptx.util.Inches(top), pptx.util.Inches(5))
            if part.kind == "title":
                slide.shapes.title.text = part.text
                continue
            if part.kind == "picture":
                shape = slide.shapes.add_picture(io.BytesIO(png()), *place[:2], height=pptx.util.Inches(1))
                shape._element.nvPicPr.cNvPr.set("descr", part.alt)
                top += 1.1
                continue
            frame = slide.shapes.add_textbox(*place, pptx.util.Inches(0.4)).text_frame
            paragraph = frame.paragraphs[0]
            count += part.kind == "step"
            lead = f"{count}. " if part.kind == "step" else "• "
            for word in (Words(lead), *part.words):
                run = paragraph.add_run()
                run.text = word.text
                run.font.bold = word.bold or None
                if word.link:
                    run.hyperlink.address = word.link
            top += 0.5
    show.save(str(path))


def html_to_print() -> str:
    """The text alone with its pictures inside, for a browser to print."""
    return f"<html lang=fr><body>{html(data_uri())}</body></html>"
