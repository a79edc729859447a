"""Write the structure of a document into its PDF, so that it can be heard and moved through (PDF/UA-1, ISO 14289-1)."""

from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, String

from reports.document import Document
from reports.structure import Node, Structure
from reports.tags import Kind, Tag

IDENTIFIER = "http://www.aiim.org/pdfua/ns/id/"


def tag(pdf: Pdf, structure: Structure, document: Document) -> None:
    """Give the file its structure, its title and what it conforms to."""
    _structure(pdf, structure)
    _properties(pdf, document)


def _structure(pdf: Pdf, structure: Structure) -> None:
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    whole = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=root))
    root.K = Array([whole])
    owners = [Array([None] * structure.marked.get(page, 0)) for page in range(len(pdf.pages))]
    _holds(pdf, structure.root, whole, owners)
    numbers = [each for page, owned in enumerate(owners) for each in (page, pdf.make_indirect(owned))]
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))
    root.ParentTreeNextKey = len(owners)
    for number, page in enumerate(pdf.pages):
        page.obj.StructParents = number
        page.obj.Tabs = Name.S
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)


def _holds(pdf: Pdf, node: Node, element: Any, owners: list[Array]) -> None:
    """Give an element what its node holds; a piece on another page than the element’s first names its page."""
    kids = []
    for held in node.holds:
        if isinstance(held, Node):
            kids.append(_element(pdf, held, element, owners))
            continue
        page, number = held
        on = pdf.pages[page].obj
        if Name.Pg not in element:
            element.Pg = on
        here = element.Pg.objgen == on.objgen
        kids.append(number if here else Dictionary(Type=Name.MCR, Pg=on, MCID=number))
        owners[page][number] = element
    element.K = Array(kids)


def _element(pdf: Pdf, node: Node, above: Any, owners: list[Array]) -> Any:
    assert node.tag is not None
    element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{node.tag.kind}"), P=above))
    if node.tag.alt:
        element.Alt = String(node.tag.alt)
    if attributes := list(_attributes(node.tag)):
        element.A = Array(attributes)
    _holds(pdf, node, element, owners)
    return element


def _attributes(tag: Tag) -> Iterator[Dictionary]:
    if tag.scope:
        yield Dictionary(O=Name.Table, Scope=Name(f"/{tag.scope}"))
    if tag.spans > 1:
        yield Dictionary(O=Name.Table, ColSpan=tag.spans)
    if tag.kind is Kind.FIGURE:
        yield Dictionary(O=Name.Layout, Placement=Name.Block)


def _properties(pdf: Pdf, document: Document) -> None:
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as about:
        about.load_from_docinfo(pdf.docinfo)
        about.register_xml_namespace(IDENTIFIER, "pdfuaid")
        about["pdfuaid:part"] = "1"
        about["dc:title"] = document.title
        about["dc:language"] = [document.language]
