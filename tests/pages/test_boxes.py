"""Every box for long text, by file: whose words it holds, and so whether another word is offered beneath it.

A new box fails here until somebody has said whose words it takes.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

PAGES = Path(__file__).parents[2] / "pages"
SHARED = ("bound", "fields", "long_text")  # they hand on what a page asks for

# Somebody’s own words, or a note as it was written: nobody offers another word for them.
THEIRS = {
    "adult_form": {"own_view"},
    "meet_room_views": {"words"},
    "not_disclosed": {"words"},
    "notebook_note": {"f'note.words.{note_id}'"},
    "own_page": {"f'{key}.words'"},
    "quick_visit": {"f'note.words.{id}'"},
    "quick_words": {"key"},
    "young_carer": {"wants"},
}
# Ours or theirs, by what was said of them: evidence by whether it is exact, a door by who asks.
EITHER = {
    "doors": {"kind is DoorKind.SUPPORT"},
    "evidence_form": {"piece.exact"},
    "notebook_sorting": {"piece.exact"},
}
# The author’s own: judgements, the argument, the plan, decisions, safety, topics, minutes, letters, history and more.
OURS = {
    "act_today": {"f'{side}.{check.id}.{question.id}.words'"},
    "act_today_calls": {"answer", "chased", "escalated"},
    "actions": {
        *("child_notices", "contingency", "effect", "goal", "goodbye", "handover", "help_we_give", "if_not_then"),
        *("need", "what", "worry"),
    },
    "adult_form": {"cares_how"},
    "areas_before_birth": {"f'before_birth_{child.id}'"},
    "areas_family": {"f'circumstances_{name}'"},
    "arguments": {"part"},
    "around_form": {"challenge", "decision", "ended", "means_for_care", "said"},
    "child_form": {"communicates_by", "impairment_words", "lives", "more"},
    "circumstances_form": {
        "capacity_to_change", "family_wants", "others", "services_would_fix", "services_would_not_fix", "situation"
    },
    "deciding": {"words"},
    "evidence_form": {"_key(piece, 'guess')"},
    "factor_form": {"words", "would_tell_more"},
    "history_events": {"key('effect')", "key('what')"},
    "levels": {"label"},
    "meet_room_actions": {"child_notices", "effect", "if_not_then", "what"},
    "meet_room_decided": {"words"},
    "meet_room_next": {"tells_children"},
    "owed": {"what"},
    "quick_questions": {"child_notices", "field", "reason", "what"},
    "quick_words": {"observed"},
    "remarks": {"f'{collection}.{one.id}.answer'"},
    "remarks_write": {"words"},
    "report_check": {"words"},
    "report_given": {"not_yet"},
    "report_letter": {"did", "in_short", "more", "next"},
    "steps_decide": {"reason"},
    "steps_movers": {"words"},
    "steps_points": {"words"},
    "still_true": {"still_true_because"},
    "test_question": {"id"},
    "topics_form": {"effect", "words"},
    "voices_entry": {"key"},
    "young_carer": {"costs_them", "does", "offered"},
}  # fmt: skip


def boxes() -> Iterator[tuple[str, str, str]]:
    """Every call that draws one: its file, what it holds, and what makes it somebody’s own words, if anything."""
    for path in sorted(PAGES.rglob("*.py")):
        if path.stem in SHARED:
            continue
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "long_text":
                named = {one.arg: one.value for one in call.keywords}
                yield path.stem, _holds(call, named), ast.unparse(named["exact"]) if "exact" in named else ""


def _holds(call: ast.Call, named: dict[str | None, ast.expr]) -> str:
    """The field by its name; where it is found by functions, the key, or what it is called."""
    if len(call.args) == 2:
        field = call.args[1]
        return field.value if isinstance(field, ast.Constant) else ast.unparse(field)
    return ast.unparse(named["key"]) if "key" in named else ast.unparse(call.args[0])


def found(*exact: str) -> dict[str, set[str]]:
    each: dict[str, set[str]] = {}
    for file, holds, says in boxes():
        if says in exact:
            each.setdefault(file, set()).add(holds)
    return each


def test_no_word_is_offered_for_what_somebody_said_or_a_note_holds() -> None:
    assert found("True") == THEIRS


def test_every_text_of_the_author_has_it() -> None:
    assert found("") == OURS


def test_evidence_and_what_is_asked_for_have_it_by_whose_words_they_are() -> None:
    either: dict[str, set[str]] = {}
    for file, _, says in boxes():
        if says not in ("", "True"):
            either.setdefault(file, set()).add(says)

    assert either == EITHER
