"""A hard sentence is shown to whoever wrote it, whole and as typed, and nobody else’s words are touched."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathway import readable
from pathway.content import PlainWord
from pathway.evidence import Evidence
from pathway.given import SaidToFamily
from pathway.household import Circumstances
from pathway.judgement import Judgement
from pathway.meaning import Meaning
from pathway.places import Place
from pathway.plan import Action, Goal, Plan, StepDecision
from pathway.practice import families
from pathway.readable import Written
from pathway.scales import Handling, Kind, Leaning, Level
from pathway.sentences import sentences
from pathway.syllables import syllables
from pathway.voice import Letter, Voice
from tests.families import ASH, BAY, ROWAN, TODAY, empty, exact, seen
from tests.record.test_progress import CONTENT

WORD = PlainWord(id="streetwise", phrases=("streetwise",), instead="Say what happened.", because="It hides harm.")
MUM = PlainWord(id="person-by-name", phrases=("mum",), instead="Her name.", because="Others cannot tell who it is.")
PACK = CONTENT.model_copy(update={"plain_words": (WORD, MUM)})
LONG, VERY_LONG = "This sentence is long; try two.", "This sentence is very long; try three or more."
TWENTY = "He had his tea at six and then we sat with him and the dog by the fire for hours"
THIRTEEN = "You told me that you put the baby to bed on your own."
FIFTEEN = f"{THIRTEEN[:-1]} each night."
HERE = Place("plan")


def hints(text: str, longest: int = readable.FOR_FAMILY, *names: str) -> tuple[readable.Hint, ...]:
    return readable.hints([Written(HERE, "Goal", "rowan", text)], PACK, longest, frozenset(names))


def tries(text: str, *names: str) -> list[str]:
    return [line for hint in hints(text, readable.FOR_FAMILY, *names) for line in hint.tries]


def texts(found: object) -> list[str]:
    return [one.text for one in found]  # type: ignore[attr-defined]


# One sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TWENTY, []),
        (f"{TWENTY} more.", [LONG]),
        (f"{TWENTY} and {TWENTY}.", [VERY_LONG]),
        (f"{TWENTY[:-6]} 3.5.", []),
        (f"{TWENTY[:-6]} long-hours.", []),
        (f"{TWENTY}\nand one more line", []),
        (f"{TWENTY}; and the rest of it too.", [LONG]),
        ("The accommodation is cold.", ["This word is long: accommodation; say it another way or explain it."]),
        (
            "His nutritional intake and communication are low, his communication most.",
            ["These words are long: nutritional, communication; say them another way or explain them."],
        ),
        ("Deterioration is what we see.", ["This word is long: Deterioration; say it another way or explain it."]),
        (
            "The child-appropriate bed came.",
            ["This word is long: child-appropriate; say it another way or explain it."],
        ),
        ("Everybody had vegetables, and the family needs the hospital’s information.", []),
        ("The neighbourhood and the safeguarding lead sometimes help somebody.", []),
        ("He went to Elizabeth, at the OPPORTUNITY centre and by Alexandria Road.", []),
        ("He is streetwise.", ["Instead of “streetwise”: say what happened. It hides harm."]),
        ("He sees his mum.", []),
        ("", []),
        (" \n\t", []),
        ("12.03.2026, 10:30", []),
    ],
)
def test_a_hard_sentence_says_what_to_try_and_an_easy_one_nothing(text: str, expected: list[str]) -> None:
    assert tries(text) == expected


def test_a_name_of_the_family_is_never_a_long_word_even_where_it_begins_a_sentence() -> None:
    assert tries("Alexandria’s bed is warm.", "alexandria") == []
    assert tries("Alexandria’s bed is warm.") != []
    named = seen().keep(ROWAN.but(name="Alexandria Smith"), Meaning(child_id="rowan", life="Alexandria is warm."))
    assert readable.for_family(named, CONTENT) == ()


@pytest.mark.parametrize(
    "text",
    [
        f"“{TWENTY}, and then {TWENTY}.”",
        f"School says: “{TWENTY}, and then more.”",
        f'School says: "{TWENTY}. The accommodation is inappropriate."',
        "School says “he is streetwise. The accommodation is cold”.",
        "They wrote ‘accommodation’.",
    ],
)
def test_what_somebody_else_said_is_left_alone(text: str) -> None:
    assert tries(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{'هي تقول إنها تريد أن تبقى في البيت مع أخيها ' * 3}.",
        f"{'Она говорит, что хочет остаться дома и ждёт маму, ' * 3}и кота.",
        "ਉਹ ਕਹਿੰਦੀ ਹੈ ਕਿ ਉਹ ਘਰ ਰਹਿਣਾ ਚਾਹੁੰਦੀ ਹੈ ਅਤੇ ਉਹ ਸਕੂਲ ਜਾਣਾ ਚਾਹੁੰਦੀ ਹੈ ਅਤੇ ਉਹ ਆਪਣੀ ਮਾਂ ਨਾਲ ਰਹਿਣਾ ਚਾਹੁੰਦੀ ਹੈ।",
        "Mama zawsze przygotowuje obiad dla wszystkich dzieci w domu.",
        "她说她想留在家里和弟弟在一起。",
    ],
)
def test_another_script_or_language_gives_no_hint(text: str) -> None:
    assert tries(text) == []


def test_english_around_a_word_in_another_script_is_still_read() -> None:
    assert tries("The accommodation is what أميرة spoke of.") != []


# Where sentences begin and end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("Mrs. Smith saw Dr. J. Shah. She left.", ["Mrs. Smith saw Dr. J. Shah.", "She left."]),
        ("Food, e.g. Weetabix, is low. It is.", ["Food, e.g. Weetabix, is low.", "It is."]),
        ("Shoes, coats, etc. are here. So are beds etc. We go.", None),
        ("At 4 p.m. she left. At 5 p.m. Rowan came.", None),
        ("He weighs 3.5 kg. No. 5 is his.", ["He weighs 3.5 kg.", "No. 5 is his."]),
        ("She said no. Then she left.", ["She said no.", "Then she left."]),
        ("So I did. It was I. Then he came.", ["So I did.", "It was I.", "Then he came."]),
        ("The GP rang. The G.P. called.", ["The GP rang.", "The G.P. called."]),
        ("Beds:\n- one bed\n• a cot\n1. a bath\n2) a door\na) a lock", None),
        ("one line\r\nanother", ["one line", "another"]),
        ("He said … and left. Then ... nothing", ["He said … and left.", "Then ... nothing"]),
        ("He said “I go. I stay.” Then he left.", ["He said “I go. I stay.”", "Then he left."]),
        ("“Why?” he asked. (He was there.) So was she.", ["“Why?” he asked.", "(He was there.)", "So was she."]),
        ("He said “I go. Then", ["He said “I go.", "Then"]),
        ("ok. we went", ["ok.", "we went"]),
        ("…  !! 12. ??", []),
    ],
)
def test_a_sentence_ends_where_a_reader_would_end_it(text: str, expected: list[str] | None) -> None:
    others = {
        "Shoes": ["Shoes, coats, etc. are here.", "So are beds etc.", "We go."],
        "At 4 ": ["At 4 p.m. she left.", "At 5 p.m.", "Rowan came."],
        "Beds:": ["Beds:", "one bed", "a cot", "a bath", "a door", "a lock"],
    }
    assert texts(sentences(text)) == (others[text[:5]] if expected is None else expected)


@pytest.mark.parametrize(
    ("word", "spoken"),
    [
        ("bed", 1), ("friend", 1), ("houses", 2), ("sometimes", 2), ("behaviour", 3), ("opinion", 3), ("timetable", 3),
        ("arrangements", 3), ("safeguarding", 3), ("appropriate", 4), ("situation", 4), ("vulnerable", 4),
        ("unsupervised", 4), ("experience", 4), ("encouragement", 4), ("accommodation", 5), ("unfortunately", 5),
        ("deterioration", 6),
    ],
)  # fmt: skip
def test_syllables_are_counted_as_they_are_said(word: str, spoken: int) -> None:
    assert syllables(word) == syllables(word.upper()) == spoken


TYPED = st.text(alphabet=st.one_of(st.characters(), st.sampled_from(list(" .!?…“”‘’\"'()\n-•1Aa"))), max_size=200)


@given(TYPED)
def test_no_text_is_too_odd_and_every_sentence_is_a_piece_of_it_in_order(text: str) -> None:
    begin = 0
    for sentence in sentences(text):
        assert len(sentence.own) == len(sentence.text)
        place = text.index(sentence.text, begin)
        begin = place + len(sentence.text)


@given(
    st.lists(st.sampled_from([*TWENTY.split(), "accommodation", "streetwise", "“", "”", ". ", "\n", "Dr.", "’", '"']))
)
def test_every_hint_quotes_what_was_typed_and_says_what_to_try(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for hint in hints(text, 3):
        assert hint.sentence in text
        assert hint.tries


@given(TYPED.filter(str.strip))
def test_no_letter_or_word_is_lost_between_sentences(text: str) -> None:
    rest = text
    for sentence in sentences(text):
        before, _, rest = rest.partition(sentence.text)
        skipped = [letter for letter in before if letter.isalpha()]
        assert len(skipped) <= before.count(")"), "only the letter of a list goes"
    assert not any(letter.isalpha() for letter in rest) or ")" in rest


# For whom


def test_a_childs_sentence_is_shorter_and_grows_with_them() -> None:
    teen = ROWAN.but(born=exact(date(2013, 1, 1)))

    assert readable.longest_for(ROWAN, TODAY) == readable.longest_for(BAY, TODAY) == readable.FOR_UNDER_ELEVEN
    assert readable.longest_for(teen, TODAY) == readable.FOR_ELEVEN_AND_OVER
    letter = Letter(child_id="rowan", did=THIRTEEN)
    assert readable.for_child(seen().keep(letter), CONTENT, ROWAN, TODAY)
    assert readable.for_child(seen().keep(teen, letter), CONTENT, teen, TODAY) == ()
    assert readable.for_child(seen().keep(teen, letter.but(did=f"{FIFTEEN[:-1]} now.")), CONTENT, teen, TODAY)


def test_no_hint_gives_a_person_a_number() -> None:
    for family in families():
        record = family.newest
        found = [*readable.for_family(record, CONTENT)]
        for child in record.children:
            found += readable.for_child(record, CONTENT, child, TODAY)
        assert found, family.name
        for hint in found:
            ours = " ".join(hint.tries)
            assert not any(letter.isdigit() for letter in ours), ours
            assert "age" not in ours.lower().split()


# What is looked through


def test_what_the_family_reads_of_ours_is_looked_through_each_with_its_place() -> None:
    ours = Evidence(
        id="ours", words="ours", kind=Kind.SAW, child_ids=("rowan", "ash"), area_ids=("food",), leaning=Leaning.STRENGTH
    )
    record = empty().keep(
        ROWAN, ASH, Meaning(child_id="rowan", life="life", working="works", worried="worry", not_known="unknown",
                            change_our_mind="mind", other_explanations="apart"),
        ours, ours.but(id="loose", words="loose", area_ids=()), ours.but(id="neither", words="neither", leaning=None),
        ours.but(id="worrying", words="worrying", leaning=Leaning.CONCERN),
        ours.but(id="exact", words="exact", exact=True),
        *(ours.but(id=handling, words=handling, handling=handling) for handling in list(Handling)[1:]),
        Judgement(child_id="rowan", area_id="food", level=Level.NOT_MET, meaning_now="now", to_find_out="later"),
        Judgement(child_id="rowan", area_id="home", level=Level.NOT_KNOWN_YET, to_find_out="find"),
        Judgement(child_id="rowan", area_id="safe", meaning_now="unlevelled"),
        Judgement(child_id="rowan", area_id="extra-needs", level=Level.MET, meaning_now="left with no"),
        StepDecision(child_id="ash", step_id="s1", taken=True, reason="reason"),
        StepDecision(child_id="ash", step_id="s2", taken=False, reason="not taken"),
        Goal(id="g", worry="the worry", goal="goal"), Action(id="a", what="what", child_notices="notices", need="need"),
        Action(id="ours", what="between us", between_workers=True),
    ).but(
        circumstances=Circumstances(situation="situation", others="others", family_wants="theirs",
                                    services_would_fix="fix", capacity_to_change="capacity"),
        plan=Plan(contingency="if", handover="next", goodbye="bye"), said_to_family=SaidToFamily(in_short="short"),
    )  # fmt: skip
    written = {one.text: one for one in readable.written_for_family(record)}

    assert list(written) == [
        "short", "works", "life", "worry", "unknown", "mind", "ours", "loose", "situation", "others", "fix",
        "goal", "what", "notices", "if", "next", "bye",
    ]  # fmt: skip
    assert written["life"].place == Place("meaning", child_id="rowan")
    assert written["short"].place == Place("report")
    assert written["ours"].place == Place("area", "food", "rowan", "ours")
    assert written["loose"].place == Place("notebook", item_id="loose")
    assert written["notices"].place == Place("plan", item_id="a")


def test_a_piece_about_two_children_is_looked_through_once() -> None:
    assert texts(readable.written_for_family(seen())).count("The kitchen was warm.") == 1


def test_what_a_letter_prints_for_one_child_is_looked_through_and_nothing_of_another() -> None:
    voice = Voice(id="v", child_id="rowan", wants="wants", what_we_did="did", told="told", observed="seen", day="day")
    record = seen().keep(
        voice, voice.but(id="ash", child_id="ash", told="to Ash"), voice.but(id="no", not_yet=True, told="not yet"),
        voice.but(id="pro", told="ours", handling=Handling.PROFESSIONALS_ONLY),
        voice.but(id="other", told="of others", handling=Handling.THIRD_PARTY),
        Goal(id="all", goal="for all"), Goal(id="g", child_ids=("ash",), goal="for Ash"),
        Action(id="a", child_ids=("rowan",), what="what", child_notices="notices"),
        Letter(child_id="rowan", did="For you", more="Bye"), Letter(child_id="ash", did="For Ash"),
        Action(id="b", child_ids=("ash",), what="what for Ash"), Meaning(child_id="rowan", life="not in a letter"),
    ).but(plan=Plan(contingency="not in a letter", handover="next", goodbye="bye"))  # fmt: skip
    written = list(readable.written_for_child(record, ROWAN))

    assert texts(written) == ["For you", "Bye", "notices"]
    assert written[0].place == Place("report", child_id="rowan")


def test_what_comes_next_said_to_the_child_takes_the_place_of_what_is_planned() -> None:
    record = seen().keep(
        Action(id="a", child_ids=("rowan",), child_notices="notices"),
        Letter(child_id="rowan", next="We come on Friday"),
    )

    assert texts(readable.written_for_child(record, ROWAN)) == ["We come on Friday"]


def test_hints_keep_the_order_and_the_place_of_their_texts() -> None:
    first, second = (Written(Place(page), page, "", f"{TWENTY} more. {TWENTY}.") for page in ("family", "plan"))

    assert [(one.place.page, one.label) for one in readable.hints([first, second], PACK)] == [
        ("family", "family"), ("plan", "plan"),
    ]  # fmt: skip
