"""Documents that are not read as they are: what each is, and what to save it as."""

import re

from parcours.journeys.language import N_, _
from parcours.journeys.tutorial.readers.block_builder import Draft
from parcours.journeys.tutorial.readers.docx.reader import read_docx
from parcours.journeys.tutorial.readers.ooxml import OLD_OR_LOCKED, ZIP
from parcours.journeys.tutorial.readers.refusals import Refused

OPEN_AND_SAVE = N_(
    "{path}: « {ending} » is not read: open it in its editor, save it as {wanted}, and give that."
)
PRINT = N_("{path}: « {ending} » is not read: open it, save or print it as {wanted}, and give that.")
BUILD = N_(
    "{path}: « {ending} » is not read: give the page that is built from it (.html), or its text as .md."
)
PICTURED = N_("{path}: « {ending} » is a picture or a film: give the document whose words tell the steps.")
# What is said, what to save as, and of which endings.
REFUSALS = (
    (OPEN_AND_SAVE, ".docx", ".rtf .wps .wpd .pages .gdoc .dot .sxw .uot"),
    (OPEN_AND_SAVE, ".pptx", ".ppt .pps .odp .key .gslides"),
    (OPEN_AND_SAVE, ".pdf", ".xls .xlsx .ods .csv .numbers .pub .vsdx"),
    (PRINT, ".pdf", ".epub .mobi .azw3 .eml .msg .mht .mhtml .xps .djvu"),
    (BUILD, "", ".rst .adoc .asciidoc .textile .org .tex .xml .dita .ipynb"),
    (PICTURED, "", ".png .jpg .jpeg .gif .webp .svg .mp4 .webm .mov"),
)
REFUSED = {ending: (message, wanted) for message, wanted, endings in REFUSALS for ending in endings.split()}
RTF = b"{\\rtf"
MARKUP = re.compile(rb"\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
MIME = re.compile(rb"\s*(?:MIME-Version|Content-Type|From|Date|Subject)\s*:", re.IGNORECASE)
BOM = b"\xef\xbb\xbf"


def why_refused(path: str, ending: str) -> str | None:
    """What is said of a document with that ending, lower case; None when nothing is known of it."""
    if ending not in REFUSED:
        return None
    message, wanted = REFUSED[ending]
    return _(message, path=path, ending=ending, wanted=wanted)


def read_doc(content: bytes) -> Draft:
    """Read a .doc that is a .docx inside; raises Refused, and says what any other is."""
    if content.startswith(ZIP):
        return read_docx(content)
    bare = content.removeprefix(BOM)
    if bare.startswith(OLD_OR_LOCKED):
        raise Refused(_("is in Word's format from before 2007: open it, save it as .docx, and give that."))
    if bare.startswith(RTF):
        raise Refused(_("holds RTF, whatever its name says: open it, save it as .docx, and give that."))
    if MARKUP.match(bare):
        raise Refused(_("is a web page, whatever its name says: give it a name that ends in .html."))
    if MIME.match(bare):
        raise Refused(
            _("is a web archive, whatever its name says: open it, save it as .docx, and give that.")
        )
    raise Refused(
        _("is no document that Word reads: open it in its own editor, save it as .docx, and give that.")
    )
