"""Checking prose: curly quotes, no stray white space, British spelling, and no words that blame or blur."""

import re
from collections.abc import Iterator, Mapping

from pathway.content.fault import Fault
from pathway.content.references import REFERS
from pathway.content.walk import field, place, strings

# Titles of other people’s publications and addresses stay as they are.
_NOT_PROSE = {"id", "code", "version", "source", "where", "confirmed_where", "phone", "place", *REFERS}

# Words to avoid are named here in order to be found; only their form is looked at.
_NAMED = {"phrases", "unless", "words"}

# Only words that are wrong in every British text about families; many -ize spellings are caught by their stem.
AMERICAN: Mapping[str, str] = {
    "behavior": "behaviour",
    "behaviors": "behaviours",
    "center": "centre",
    "color": "colour",
    "counselor": "counsellor",
    "diaper": "nappy",
    "emphasize": "emphasise",
    "favorite": "favourite",
    "fulfill": "fulfil",
    "gray": "grey",
    "honor": "honour",
    "labor": "labour",
    "mom": "mother, by her name",
    "neighbor": "neighbour",
    "neighborhood": "neighbourhood",
    "organize": "organise",
    "organized": "organised",
    "pediatric": "paediatric",
    "pediatrician": "paediatrician",
    "prioritize": "prioritise",
    "program": "programme",
    "realize": "realise",
    "recognize": "recognise",
    "recognized": "recognised",
    "summarize": "summarise",
    "traveled": "travelled",
}

# Terms that blame a family, blur what happened or make a child smaller, with what to write instead.
AVOIDED: Mapping[str, str] = {
    "absconded": "missing",
    "attention-seeking": "seeking care or connection",
    "challenging behaviour": "distress, or behaviour we need to understand",
    "chaotic": "the named factor and its effect",
    "child protection case": "the child, or the plan",
    "cycle of deprivation": "the named difficulty, for whom, since when",
    "did not attend": "was not brought",
    "disguised compliance": "agreed but not seen yet",
    "dna": "was not brought",
    "domestic incident": "domestic abuse, and who did what",
    "dysfunctional": "the named factor and its effect",
    "engage": "the specific act",
    "engagement": "the specific act",
    "failed to": "did not, or was unable to",
    "fails to": "does not, or is unable to",
    "failure": "not being able to",
    "good enough": "meets the need because",
    "handicapped": "disabled",
    "hard to reach": "we have not yet found a way",
    "historical": "past",
    "lac": "a child in our care",
    "lifestyle choice": "exploited, or at risk",
    "monitor": "the specific act",
    "non-engagement": "we have not been able to meet",
    "non-engaging": "we have not yet found a way",
    "non-verbal": "does not use speech; communicates by",
    "normal child": "non-disabled child",
    "placement": "home",
    "problem family": "the named difficulty",
    "promiscuous": "exploited, or at risk",
    "respite": "short break",
    "siblings": "brothers and sisters",
    "special needs": "additional needs",
    "streetwise": "exploited, or at risk",
    "suffers from": "has",
    "toxic trio": "each factor and its effect",
    "wheelchair-bound": "uses a wheelchair",
    "young lady": "child, or her name",
    "young man": "child, or his name",
}

_QUOTED = re.compile("“[^”]*”")


def _any_of(terms: Mapping[str, str]) -> re.Pattern[str]:
    """One pattern for all terms, the longest first, each as a whole word."""
    words = sorted(terms, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])")


_AMERICAN, _AVOIDED = _any_of(AMERICAN), _any_of(AVOIDED)


def prose_faults(file: str, at: str, piece: object) -> Iterator[Fault]:
    """What is wrong with the sentences of one piece, or of what was typed for one: its file, and its place there."""
    for path, text in strings(piece):
        if field(path) not in _NOT_PROSE:
            look = marks_in if field(path) in _NAMED else faults_in
            for says, remedy in look(text):
                yield Fault(file, place(at, path), says, remedy)


def marks_in(text: str) -> Iterator[tuple[str, str]]:
    """What is wrong with the quotation marks and the white space of one text."""
    if "'" in text or '"' in text:
        yield "There is a straight quote", "Use ’ for an apostrophe and “ ” around words that are quoted"
    if text != " ".join(text.split()):
        yield "There is stray white space", "Take out spaces at the ends, double spaces and line breaks"


def faults_in(text: str) -> Iterator[tuple[str, str]]:
    """What is wrong with one sentence, and what to do; words inside curly quotes are somebody else’s."""
    yield from marks_in(text)
    own = _QUOTED.sub("", text).casefold()
    for word in dict.fromkeys(_AMERICAN.findall(own)):
        yield f"“{word}” is not British spelling", f"Write “{AMERICAN[word]}”"
    for word in dict.fromkeys(_AVOIDED.findall(own)):
        remedy = f"Write {AVOIDED[word]}; or put it in curly quotes if you are naming the term"
        yield f"“{word}” is a term to avoid", remedy
