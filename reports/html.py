"""Write a document as one HTML file: nothing is fetched, nothing runs, and all that a person typed is text."""

from collections.abc import Iterable
from functools import partial
from html import escape
from pathlib import Path

from reports import document as doc
from reports import furniture, glyphs, svg

SHEET = Path(__file__).with_suffix(".css")
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
TONES = {doc.Tone.PLAIN: "", doc.Tone.QUIET: " class='quiet'", doc.Tone.STRONG: ""}


def write(document: doc.Document) -> bytes:
    """The whole file, in UTF-8; the same bytes for the same document."""
    return "\n".join(
        (
            "<!doctype html>",
            f'<html lang="{escape(document.language)}"{_size(document.size)}>',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
            '<meta name="referrer" content="no-referrer">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{_text(document.title)}</title>",
            f"<style>\n{SHEET.read_text(encoding='utf-8')}</style>",
            "</head>",
            "<body>",
            _head(document),
            f"<main>\n{_main(document)}\n</main>",
            f"<footer>{_p(f'{document.author} · made {furniture.moment(document)}')}</footer>",
            "</body>",
            "</html>\n",
        )
    ).encode("utf-8")


def _size(size: doc.Size) -> str:
    return "" if size is doc.Size.USUAL else f' class="{size}"'


def _text(typed: str) -> str:
    """What was typed, as text: no character of it is taken for a sign of the file’s own."""
    return escape(glyphs.printable(typed, lambda character: True))


def _p(typed: str, more: str = "") -> str:
    return f"<p dir='auto'{more}>{_text(typed)}</p>"


def _head(document: doc.Document) -> str:
    signed = _p(document.signed) if document.signed else ""
    return f"<header>{_p(document.marking)}{_p(document.state)}{signed}</header>"


def _main(document: doc.Document) -> str:
    top = [
        _p(document.kind, " class='kind'"),
        f"<h1 dir='auto'>{_text(document.heading)}</h1>",
        *(_p(line, " class='quiet'") for line in document.subtitle),
        *map(partial(_block, above=1), document.opening),
    ]
    return "\n".join([*top, *(_section(section) for section in document.sections)])


def _section(section: doc.Section) -> str:
    title = _pictured(section.picture, _heading(2, section.title, section.aside, section.anchor))
    apart = " class='apart'" if section.apart else ""
    return f"<section{apart}>\n{title}\n{of_blocks(section.blocks, 2)}\n</section>"


def of_blocks(blocks: Iterable[doc.Block], above: int) -> str:
    """These blocks beneath a heading of this level, with no more markup than a sheet of its own can set."""
    made = []
    for block in blocks:
        made.append(_block(block, above))
        if isinstance(block, doc.Heading):
            above = _level(block, above)
    return "\n".join(made)


def _pictured(picture: doc.Picture | None, title: str) -> str:
    return f"<div class='pictured'>{svg.picture(picture)}<div>{title}</div></div>" if picture else title


def _level(block: doc.Heading, above: int) -> int:
    """The level of a heading inside a section; none is left out between it and the one above."""
    return min(block.level + 1, max(above + 1, 3))


def _heading(level: int, words: str, aside: str, anchor: str) -> str:
    place = f" id='{escape(anchor)}'" if anchor else ""
    beside = _p(aside, " class='aside'") if aside else ""
    return f"<h{level} dir='auto'{place}>{_text(words)}</h{level}>{beside}"


def _block(block: doc.Block, above: int) -> str:
    match block:
        case doc.Heading():
            return _heading(_level(block, above), block.text, block.aside, block.anchor)
        case doc.Quote():
            return _quote(block)
        case doc.Beside():
            return _p(block.text, " class='quiet'")
        case doc.Facts():
            return _facts(block)
        case doc.Table():
            return _table(block)
        case doc.ProfileChart():
            return _profile(block)
        case doc.AppointmentChart():
            return _appointments(block)
        case doc.Sources():
            return _sources(block)
        case doc.Room(framed=True):
            return "<div class='frame' aria-hidden='true'>" + "<br/>" * block.lines + "</div>"
        case doc.Room():
            return "<div class='room' aria-hidden='true'>" + "<hr/>" * block.lines + "</div>"
        case doc.Note():
            return _p(block.text, " class='note'")
        case _:
            return _held(block)


def _held(block: doc.Held) -> str:
    match block:
        case doc.Paragraph():
            return _p(block.text, TONES[block.tone]) if block.tone is not doc.Tone.STRONG else f"<p>{_part(block)}</p>"
        case doc.Run():
            return f"<p>{_run(block)}</p>"
        case doc.PageReference():
            return f"<p class='quiet'><a href='#{escape(block.anchor)}'>{_text(block.says)} further on.</a></p>"
        case doc.Bullets():
            return "<ul>" + "".join(f"<li>{_said(item)}</li>" for item in block.items) + "</ul>"


def _run(run: doc.Run) -> str:
    return " ".join(map(_part, run.parts))


def _part(part: doc.Paragraph) -> str:
    """A stretch of a paragraph, each in its own direction."""
    said = f"<bdi>{_text(part.text)}</bdi>"
    match part.tone:
        case doc.Tone.STRONG:
            return f"<strong>{said}</strong>"
        case doc.Tone.QUIET:
            return f"<span class='quiet'>{said}</span>"
        case doc.Tone.PLAIN:
            return said


def _said(words: str | doc.Run) -> str:
    return _run(words) if isinstance(words, doc.Run) else f"<bdi>{_text(words)}</bdi>"


def _quote(block: doc.Quote) -> str:
    small = " class='small'" if block.small else ""
    place = f" id='{escape(block.anchor)}'" if block.anchor else ""
    words, source = _p(block.words, " class='words'"), _p(block.source, " class='from'")
    return f"<blockquote{small}{place}>{words}{source}</blockquote>"


def _facts(block: doc.Facts) -> str:
    css = " ".join(
        name for name, on in (("panel", block.panel), ("urgent", block.urgent), ("small", block.small)) if on
    )
    rows = "".join(
        f"<dt dir='auto'>{_text(fact.label)}</dt><dd>{''.join(map(_held, fact.holds))}</dd>" for fact in block.facts
    )
    return f"<dl class='{css}'>{rows}</dl>" if css else f"<dl>{rows}</dl>"


def _table(block: doc.Table) -> str:
    head = "".join(f"<th scope='col' dir='auto'>{_text(column.title)}</th>" for column in block.columns)
    return _rows(head, ("".join(f"<td>{_said(cell)}</td>" for cell in row) for row in block.rows))


def _profile(block: doc.ProfileChart) -> str:
    head = "<td></td>" + "".join(f"<th scope='col' dir='auto'>{_text(title)}</th>" for title in block.columns)
    return _rows(head, (_area(area, marks) for area, marks in block.rows))


def _area(area: str, marks: tuple[doc.Mark, ...]) -> str:
    cells = "".join(f"<td>{_mark(mark)}</td>" for mark in marks)
    return f"<th scope='row' dir='auto'>{_text(area)}</th>{cells}"


def _rows(head: str, rows: Iterable[str]) -> str:
    body = "\n".join(f"<tr>{row}</tr>" for row in rows)
    return f"<div class='wide' tabindex='0'><table><thead><tr>{head}</tr></thead>\n<tbody>{body}</tbody></table></div>"


def _mark(mark: doc.Mark) -> str:
    return f"<span class='mark'>{svg.shape(mark.shape)}<bdi>{_text(mark.word)}</bdi></span>"


def _appointments(block: doc.AppointmentChart) -> str:
    rows = "".join(f"<dt dir='auto'>{_text(row.kind)}</dt><dd>{_p(row.words)}{_marks(row)}</dd>" for row in block.rows)
    return f"<dl>{rows}</dl><p>{''.join(map(_mark, block.key))}</p>"


def _marks(row: doc.AppointmentRow) -> str:
    drawn = "".join(svg.shape(mark.shape) for mark in row.marks)
    return f"<div role='img' aria-label='{_text(doc.in_order(row))}'>{drawn}</div>"


def _sources(block: doc.Sources) -> str:
    items = "".join(
        f"<li><bdi>{_text(item.says)}</bdi> <span class='quiet'>{_text(doc.line_of(item))}</span></li>"
        for item in block.items
    )
    return f"<ul>{items}</ul>"
