"""Words put into a finished PDF where nobody sees them, as a fault might."""

import json
from datetime import UTC, datetime
from io import BytesIO

import pikepdf
from pikepdf import Array, AttachedFileSpec, Dictionary, Name, OutlineItem, Pdf, String

AT = datetime(2026, 3, 12, tzinfo=UTC)
PLACES = (
    "an attachment", "a record within a record", "the outline", "the properties", "the metadata", "alternative text",
    "text in place of text", "a note on a page",
)  # fmt: skip


def hidden(file: bytes, words: str, place: str) -> bytes:
    """The file with these words in this place as well."""
    out = BytesIO()
    with pikepdf.open(BytesIO(file)) as made:
        _hide(made, words, place)
        made.save(out)
    return out.getvalue()


def _hide(made: Pdf, words: str, place: str) -> None:
    match place:
        case "an attachment":
            _attach(made, "x.txt", words)
        case "a record within a record":
            record = json.dumps({"format": "x", "words": words.replace(" ", "\n")})
            _attach(made, "x.json", json.dumps({"format": "x", "record": record}))
        case "the outline":
            with made.open_outline() as outline:
                outline.root.append(OutlineItem(words, 0))
        case "the properties":
            made.docinfo["/Subject"] = String(words)
        case "the metadata":
            with made.open_metadata() as about:
                about["dc:description"] = words
        case "alternative text":
            made.Root.StructTreeRoot.K[0].Alt = String(words)
        case "text in place of text":
            made.pages[0].contents_add(f"/Span <</ActualText ({words})>> BDC EMC".encode())
        case "a note on a page":
            note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=[0, 0, 9, 9], Contents=String(words))
            made.pages[0].Annots = Array([made.make_indirect(note)])
        case _:
            raise ValueError(place)


def _attach(made: Pdf, name: str, words: str) -> None:
    made.attachments[name] = AttachedFileSpec(
        made, words.encode(), filename=name, description="", mime_type="text/plain", creation_date="", mod_date=""
    )
