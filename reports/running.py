"""Set paragraphs that run on in one: a strong beginning, the words as typed, and quietly what goes with them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from reports import document as doc
from reports import look
from reports.lines import Breaker, Line
from reports.look import Style
from reports.strips import Strip, Text, kept_whole, within
from reports.tags import Kind, Tag

Styles = Mapping[doc.Tone, Style]
BODY: Styles = {doc.Tone.PLAIN: look.BODY, doc.Tone.STRONG: look.STRONG, doc.Tone.QUIET: look.ASIDE}
CELL: Styles = {doc.Tone.PLAIN: look.CELL, doc.Tone.STRONG: look.CELL_BOLD, doc.Tone.QUIET: look.TINY}
WORDS: Styles = {**CELL, doc.Tone.PLAIN: look.WORDS_AGAIN}
FINE: Styles = {doc.Tone.PLAIN: look.FINE, doc.Tone.QUIET: look.FINE_QUIET}
BETWEEN = 1.1  # millimetres between two parts, besides the space that keeps their words apart


@dataclass(slots=True)
class _Flow:
    """Lines one below the other, of which the last may still take words; a line from right to left stands alone."""

    breaker: Breaker
    width: float
    rows: list[list[tuple[Line, float]]] = field(default_factory=list)

    def add(self, text: str, style: Style) -> None:
        taken = self._taken()
        lines = self.breaker.lines(f"{text} ", style, self.width, taken)
        if lines[0].rtl:
            taken, lines = 0.0, self.breaker.lines(text, style, self.width)
        for number, line in enumerate(lines):
            if number == 0 and taken:
                self.rows[-1] += [(line, taken)] if line.pieces else []
            else:
                self.rows.append([(line, self.width - line.width if line.rtl else 0.0)])

    def _taken(self) -> float:
        if not self.rows or self.rows[-1][-1][0].rtl:
            return 0.0
        line, x = self.rows[-1][-1]
        return min(x + line.width + BETWEEN, self.width)

    def strip(self, row: list[tuple[Line, float]], x: float) -> Strip:
        """One strip, its lines on one baseline."""
        height = max(line.style.leading for line, _ in row)
        texts = (Text(line, x + at, (height - line.style.leading) * 0.74) for line, at in row)
        return Strip(height, tuple(texts))


def run(breaker: Breaker, block: doc.Run, x: float, width: float, styles: Styles = BODY) -> list[Strip]:
    """The parts one after another, each on the line of the one before it while there is room."""
    flow = _Flow(breaker, width)
    for part in block.parts:
        flow.add(part.text, styles[part.tone])
    return within(Tag(Kind.PARAGRAPH), kept_whole([flow.strip(row, x) for row in flow.rows]))


def cell(strips: list[Strip], below: float = 0.0) -> tuple[tuple[Text, ...], float]:
    """The texts of the strips as they stand one below the other inside a single strip, and how tall they are."""
    texts: list[Text] = []
    for strip in strips:
        texts += [replace(text, below=below + text.below) for text in strip.texts]
        below += strip.height
    return tuple(texts), below
