"""How a Word file looks: the styles, the list and the settings it needs, and no others."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from html import escape

from reports import look
from reports.document import Size
from reports.look import Colour, Face, Style

SCALE = 1.2  # a PDF is set to be printed; this is read on a screen, changed and enlarged
SMALLEST = 9.0  # points
TWIPS = 1440 / 25.4  # in a millimetre
BODY_FONTS = 'w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Microsoft YaHei"'  # where Word is, these are
WORDS_FONTS = 'w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman" w:eastAsia="Microsoft YaHei"'
SYMBOLS = " ".join(f'w:{kind}="Segoe UI Symbol"' for kind in ("ascii", "hAnsi", "cs", "eastAsia"))
MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


class Name(StrEnum):
    """What each style is called, as Word shows it; its id is the name without spaces."""

    NORMAL = "Normal"
    SMALL = "Small"
    QUIET = "Quiet"
    KIND = "Kind of document"
    SUBTITLE = "Subtitle"
    ASIDE = "Aside"
    QUOTE = "Quote"
    QUOTE_SMALL = "Quote Small"
    QUOTE_SOURCE = "Quote Source"
    BESIDE = "Beside a quote"
    LEADS_ON = "Leads on"
    BULLETS = "List Bullet"
    BULLETS_SMALL = "List Bullet Small"
    LABEL = "Label"
    LABEL_SMALL = "Label Small"
    CELL = "Cell"
    CELL_HEADING = "Cell Heading"
    NOTE = "Note"
    ROOM = "Room to write"
    FRAME = "Frame to draw in"
    GAP = "Gap"
    HEADER = "Header"
    FOOTER = "Footer"
    STRONG_TEXT = "Strong"
    QUIET_TEXT = "Quiet Text"
    SHAPE = "Shape"
    LINK = "Hyperlink"
    ROWS = "Rows"
    FACTS = "Facts"
    PANEL = "Panel"
    URGENT = "Urgent"


HEADINGS = ("Heading 1", "Heading 2", "Heading 3", "Heading 4", "Heading 5", "Heading 6")


@dataclass(frozen=True, slots=True)
class _Paragraphs:
    """The style of a kind of paragraph: points before and after, millimetres of indent; borders as Word writes them."""

    style: Style
    before: float = 0
    after: float = 4
    indent: float = 0
    hanging: float = 0
    keep: bool = False
    outline: int = -1
    tabs: str = ""
    numbered: str = ""
    borders: str = ""
    tint: bool = False


def hexed(colour: Colour) -> str:
    """A colour as Word writes it."""
    return "{:02X}{:02X}{:02X}".format(*colour)


def id_of(name: str) -> str:
    """The id of a style."""
    return name.replace(" ", "")


def _line(side: str, eighths: int, colour: Colour, away: int) -> str:
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{away}" w:color="{hexed(colour)}"/>'


BOX = "".join(_line(side, 4, look.RULE, 5) for side in ("top", "left", "bottom", "right"))
FRAME = "".join(_line(side, 6, look.QUIET, 5) for side in ("top", "left", "bottom", "right"))  # one for all its lines
BAR = _line("left", 24, look.ACCENT, 10)
END_OF_BAR = _line("left", 22, look.ACCENT, 10)  # another, or Word would draw it on to the next child’s words
BETWEEN = _line("between", 4, look.QUIET, 1)
RIGHT = f'<w:tab w:val="right" w:pos="{look.MEASURE * TWIPS:.0f}"/>'
QUOTED = 6.0  # millimetres that a child’s words stand in

PARAGRAPHS: dict[str, _Paragraphs] = {
    Name.SMALL: _Paragraphs(look.CELL, before=2, after=2),
    Name.QUIET: _Paragraphs(look.SMALL, before=2, after=2),
    Name.KIND: _Paragraphs(look.KIND, after=0, keep=True),
    Name.SUBTITLE: _Paragraphs(look.SUBTITLE, after=3),
    HEADINGS[0]: _Paragraphs(look.TITLE, after=4, keep=True, outline=0),
    HEADINGS[1]: _Paragraphs(look.SECTION, before=22, after=4, keep=True, outline=1),
    HEADINGS[2]: _Paragraphs(look.HEADING, before=14, after=3, keep=True, outline=2),
    HEADINGS[3]: _Paragraphs(look.SUBHEADING, before=10, after=2, keep=True, outline=3),
    HEADINGS[4]: _Paragraphs(look.STRONG, before=8, after=2, keep=True, outline=4),
    HEADINGS[5]: _Paragraphs(look.STRONG, before=8, after=2, keep=True, outline=5),
    Name.ASIDE: _Paragraphs(look.ASIDE, after=3, keep=True),
    Name.QUOTE: _Paragraphs(look.WORDS, before=8, after=0, indent=QUOTED, keep=True, borders=BAR),
    Name.QUOTE_SMALL: _Paragraphs(look.WORDS_AGAIN, before=6, after=0, indent=QUOTED, keep=True, borders=BAR),
    Name.QUOTE_SOURCE: _Paragraphs(look.SMALL, after=6, indent=QUOTED, borders=END_OF_BAR),
    Name.BESIDE: _Paragraphs(look.SMALL, after=6, indent=QUOTED),
    Name.LEADS_ON: _Paragraphs(look.TINY, before=2, after=3),
    Name.BULLETS: _Paragraphs(look.BODY, before=1, after=2, indent=6, hanging=6, numbered="1"),
    Name.BULLETS_SMALL: _Paragraphs(look.CELL, before=1, after=2, indent=6, hanging=6, numbered="2"),
    Name.LABEL: _Paragraphs(look.LABELS, before=3, after=3),
    Name.LABEL_SMALL: _Paragraphs(look.LABELS_SMALL, before=2, after=2),
    Name.CELL: _Paragraphs(look.CELL, before=2, after=2),
    Name.CELL_HEADING: _Paragraphs(look.LABELS, before=2, after=2),
    Name.NOTE: _Paragraphs(look.SMALL, before=12, after=6, indent=2, borders=BOX, tint=True),
    Name.ROOM: _Paragraphs(look.TITLE, before=8, after=0, borders=_line("bottom", 4, look.QUIET, 1) + BETWEEN),
    Name.FRAME: _Paragraphs(look.TITLE, before=8, after=0, indent=2, keep=True, borders=FRAME),
    Name.GAP: _Paragraphs(look.TINY, after=0),
    Name.HEADER: _Paragraphs(look.TINY, after=0, tabs=RIGHT, borders=_line("bottom", 8, look.ACCENT, 4)),
    Name.FOOTER: _Paragraphs(look.TINY, after=0, tabs=RIGHT, borders=_line("top", 4, look.RULE, 4)),
}
CHARACTERS = {
    Name.STRONG_TEXT: "<w:b/><w:bCs/>",
    Name.QUIET_TEXT: f'<w:color w:val="{hexed(look.QUIET)}"/>',
    Name.SHAPE: f'<w:rFonts {SYMBOLS}/><w:color w:val="{hexed(look.ACCENT)}"/>',
    Name.LINK: f'<w:color w:val="{hexed(look.ACCENT)}"/><w:u w:val="single"/>',
}
TABLES = {
    Name.ROWS: (
        _line("top", 4, look.RULE, 0) + _line("bottom", 4, look.RULE, 0) + _line("insideH", 4, look.RULE, 0),
        0,
        False,
    ),
    Name.FACTS: ("", 0, False),
    Name.PANEL: ("".join(_line(side, 4, look.RULE, 0) for side in ("top", "left", "bottom", "right")), 140, True),
    Name.URGENT: (
        _line("top", 4, look.RULE, 0)
        + _line("left", 48, look.ACCENT, 0)
        + _line("bottom", 4, look.RULE, 0)
        + _line("right", 4, look.RULE, 0),
        140,
        True,
    ),
}


def styles(language: str, size: Size = Size.USUAL) -> str:
    """The styles of a file, whose text is in this language where nothing else is said, and in letters of this size."""
    scale = max(SCALE, look.SCALES[size])
    return (
        f"<w:styles {MAIN}>"
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {BODY_FONTS}/>{_size(look.BODY, scale)}"
        f'<w:lang w:val="{escape(language)}"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:before="60" w:after="60" w:line="276" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f'<w:rPr>{_size(look.BODY, scale)}<w:lang w:val="{escape(language)}"/></w:rPr></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        f"<w:tblPr>{_margins(0)}</w:tblPr></w:style>"
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>'
        + "".join(_each(scale))
        + "</w:styles>"
    )


def _each(scale: float) -> Iterator[str]:
    for name, kind in PARAGRAPHS.items():
        face = _face(kind.style, SCALE if name in (Name.HEADER, Name.FOOTER) else scale)
        yield _style("paragraph", name, "Normal", f"<w:pPr>{_set(kind)}</w:pPr><w:rPr>{face}</w:rPr>")
    for name, marks in CHARACTERS.items():
        yield _style("character", name, "DefaultParagraphFont", f"<w:rPr>{marks}</w:rPr>")
    for name, (borders, beside, tint) in TABLES.items():
        held = f"<w:tblBorders>{borders}</w:tblBorders>" if borders else ""
        shade = f"<w:tcPr>{_tint()}</w:tcPr>" if tint else ""
        yield _style("table", name, "TableNormal", f"<w:tblPr>{held}{_margins(beside)}</w:tblPr>{shade}")


def _style(kind: str, name: str, based: str, says: str) -> str:
    """One style; Word knows some by a name of its own that begins with a small letter."""
    own = "" if name in BUILT_IN else ' w:customStyle="1"'
    called = name.lower() if name.startswith("Heading ") or name in (Name.HEADER, Name.FOOTER) else name
    follows = '<w:next w:val="Normal"/>' if name.startswith("Heading ") else ""
    return (
        f'<w:style w:type="{kind}"{own} w:styleId="{id_of(name)}"><w:name w:val="{called}"/>'
        f'<w:basedOn w:val="{based}"/>{follows}<w:qFormat/>{says}</w:style>'
    )


BUILT_IN = (*HEADINGS, Name.SUBTITLE, Name.QUOTE, Name.BULLETS, Name.HEADER, Name.FOOTER, Name.STRONG_TEXT, Name.LINK)


def _set(kind: _Paragraphs) -> str:
    """How a paragraph stands, in the order Word’s schema wants."""
    hanging = f' w:hanging="{kind.hanging * TWIPS:.0f}"' if kind.hanging else ""
    indent = f'<w:ind w:left="{kind.indent * TWIPS:.0f}"{hanging}/>' if kind.indent else ""
    return "".join(
        (
            "<w:keepNext/>" if kind.keep else "",
            f'<w:numPr><w:numId w:val="{kind.numbered}"/></w:numPr>' if kind.numbered else "",
            f"<w:pBdr>{kind.borders}</w:pBdr>" if kind.borders else "",
            _tint() if kind.tint else "",
            f"<w:tabs>{kind.tabs}</w:tabs>" if kind.tabs else "",
            f'<w:spacing w:before="{kind.before * 20:.0f}" w:after="{kind.after * 20:.0f}"/>',
            indent,
            f'<w:outlineLvl w:val="{kind.outline}"/>' if kind.outline >= 0 else "",
        )
    )


def _face(style: Style, scale: float) -> str:
    """Font, weight, colour and size; plain ink is left to the reader’s own colours."""
    colour = "" if style.colour == look.INK else f'<w:color w:val="{hexed(style.colour)}"/>'
    fonts = f"<w:rFonts {WORDS_FONTS}/>" if style.face is Face.WORDS else ""
    return fonts + ("<w:b/><w:bCs/>" if style.face is Face.BOLD else "") + colour + _size(style, scale)


def _size(style: Style, scale: float) -> str:
    """In half points, for letters of every script."""
    halves = round(max(style.size * scale, SMALLEST) * 2)
    return f'<w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/>'


def _tint() -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{hexed(look.TINT)}"/>'


def _margins(beside: int) -> str:
    """The room around what a cell holds, in twips; without a border its words stand in line with those above."""
    return (
        f'<w:tblCellMar><w:top w:w="{beside // 3}" w:type="dxa"/><w:left w:w="{beside}" w:type="dxa"/>'
        f'<w:bottom w:w="{beside // 3}" w:type="dxa"/><w:right w:w="{max(beside, 115)}" w:type="dxa"/></w:tblCellMar>'
    )


def _list(number: str, style: str) -> str:
    """A list of dots for one style; Word takes the level of a paragraph from the style it is made for."""
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="{id_of(style)}"/><w:lvlText w:val="•"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{6 * TWIPS:.0f}" w:hanging="{6 * TWIPS:.0f}"/></w:pPr>'
        f"<w:rPr><w:rFonts {BODY_FONTS}/></w:rPr></w:lvl></w:abstractNum>"
    )


LISTS = {style: kind.numbered for style, kind in PARAGRAPHS.items() if kind.numbered}
NUMBERING = (
    f"<w:numbering {MAIN}>"
    + "".join(_list(number, style) for style, number in LISTS.items())
    + "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in LISTS.values())
    + "</w:numbering>"
)


def settings(language: str) -> str:
    """What Word is told of the whole file: no old ways of setting, nothing that is fetched or run."""
    return (
        f'<w:settings {MAIN}><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        f'</w:compat><w:themeFontLang w:val="{escape(language)}"/><w:decimalSymbol w:val="."/>'
        '<w:listSeparator w:val=","/></w:settings>'
    )
