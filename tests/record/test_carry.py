"""A carry file opens with its passphrase exactly as it was, with no other, and never with a bit of it changed."""

import sys
import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathway import carry, exchange
from pathway.errors import PathwayError
from tests.families import seen

PHRASE = "orchard velvet tuba lighthouse"
QUICK = carry.Cost(log_n=4)  # the real cost is tried once, below
HEADER = 40  # bytes: mark 8, version 1, cost 3, salt 16, nonce 12
VERSION, LOG_N, R, P = 8, 9, 10, 11
WRONG = (
    "Type the passphrase again; nothing is lost or changed by trying. "
    "Bring another copy of the file if it still does not open: this one may be damaged."
)


def sealed(document: str = "a child’s word", phrase: str = PHRASE) -> bytes:
    """A carry file that costs little to open."""
    return carry.seal(document, phrase, cost=QUICK)


def refused(file: bytes, phrase: str = PHRASE) -> str:
    """What is said of a file that does not open."""
    with pytest.raises(PathwayError) as fault:
        carry.open(file, phrase)
    return str(fault.value)


def with_byte(file: bytes, place: int, value: int) -> bytes:
    """The file with one byte of it changed."""
    return file[:place] + bytes([value]) + file[place + 1 :]


# There and back


def test_a_family_comes_back_as_it_was_at_the_cost_that_is_shipped() -> None:
    document = exchange.to_json(seen())

    assert carry.open(carry.seal(document, PHRASE), PHRASE) == document


def test_every_character_there_is_comes_back() -> None:
    every = "".join(map(chr, range(sys.maxunicode + 1)))

    assert carry.open(sealed(every), PHRASE) == every


@settings(deadline=None)
@given(st.text())
def test_any_text_comes_back_with_its_line_ends(document: str) -> None:
    assert carry.open(sealed(document), PHRASE) == document


def test_a_passphrase_from_another_keyboard_or_a_copied_line_is_the_same() -> None:
    composed, apart = (unicodedata.normalize(form, "café naïve jalapeño zoë") for form in ("NFC", "NFD"))
    assert composed != apart

    assert carry.open(sealed("words", composed), f" {apart.replace(' ', '  ')}\n") == "words"


# Nobody else


@pytest.mark.parametrize("phrase", ["", "Orchard velvet tuba lighthouse", "orchard velvet tuba", PHRASE + "s"])
def test_another_passphrase_opens_nothing(phrase: str) -> None:
    assert refused(sealed(), phrase) == WRONG


def test_one_changed_bit_anywhere_is_refused() -> None:
    file = sealed()
    for place in range(len(file)):
        for bit in range(8):
            refused(with_byte(file, place, file[place] ^ (1 << bit)))


def test_a_body_that_does_not_prove_its_header_is_refused() -> None:
    """Made with the right key, but without the header: what is at the head of a file could otherwise be exchanged."""
    first = carry.seal("one", PHRASE, salt=b"s" * 16, nonce=b"n" * 12, cost=QUICK)
    forged = carry.AESGCM(carry._key(PHRASE, b"s" * 16, QUICK)).encrypt(b"n" * 12, b"one", None)

    assert carry.open(first, PHRASE) == "one"
    assert refused(first[:HEADER] + forged) == WRONG


def test_a_file_with_something_added_or_cut_is_refused() -> None:
    file = sealed()

    assert refused(file + b"\0") == WRONG
    assert refused(file[:-1]) == WRONG
    for length in range(8, HEADER + 16):
        assert "cut short" in refused(file[:length])


def test_the_words_of_one_file_cannot_stand_in_another() -> None:
    one, other = sealed("one"), sealed("two")

    assert refused(one[:HEADER] + other[HEADER:]) == WRONG


def test_two_files_of_the_same_words_have_nothing_in_common_but_the_mark() -> None:
    one, other = sealed(), sealed()

    assert one[:12] == other[:12]
    assert one[12:28] != other[12:28]
    assert one[28:40] != other[28:40]
    assert one[HEADER:] != other[HEADER:]


# What a file may ask for


@pytest.mark.parametrize(
    ("place", "value"),
    [(LOG_N, 0), (LOG_N, 19), (LOG_N, 40), (LOG_N, 255), (R, 0), (R, 1), (R, 9), (R, 255), (P, 0), (P, 5), (P, 255)],
)
def test_a_file_that_asks_for_too_much_is_refused_before_a_key_is_made(
    place: int, value: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = with_byte(sealed(), place, value)
    asked: list[object] = []
    monkeypatch.setattr(carry, "_key", lambda *each: asked.append(each))

    assert "beginning of this one is damaged" in refused(file)
    assert asked == []


def test_the_most_a_file_may_ask_for_is_a_quarter_of_a_gigabyte() -> None:
    assert 128 * (1 << carry._MOST_LOG_N) * carry._ONLY_R == 256 * 1024 * 1024


def test_the_shipped_cost_is_what_owasp_asks_and_can_be_read_back() -> None:
    assert carry.Cost(17, 8, 1) == carry.USUAL
    file = carry.seal("words", PHRASE)

    assert tuple(file[9:12]) == (17, 8, 1)


def test_too_little_memory_is_said_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    def none_left(**_: object) -> None:
        raise MemoryError("These parameters require 128MB of memory")

    file = sealed()
    monkeypatch.setattr(carry, "Scrypt", none_left)

    assert refused(file).startswith("Close other programs")


# What is not ours


@pytest.mark.parametrize("file", [b"", b"WMK", b"%PDF-1.7", b'{"format": "waymark-assessment"}', b"\0" * 4096])
def test_a_file_that_is_not_ours_says_so(file: bytes) -> None:
    assert refused(file) == "Choose a carry file that Waymark saved; this one is something else."


def test_a_file_from_a_newer_version_says_to_update_whatever_follows() -> None:
    newer = with_byte(sealed(), VERSION, 2)

    assert "Update Waymark" in refused(newer)
    assert "Update Waymark" in refused(newer[:12])


def test_a_file_too_large_is_refused_on_both_ways(monkeypatch: pytest.MonkeyPatch) -> None:
    file = sealed("w" * 200)
    monkeypatch.setattr(carry, "LARGEST_FILE", len(file) - 1)

    assert "at most 10 MB" in refused(file)
    with pytest.raises(PathwayError, match="too large"):
        sealed("w" * 200)
    assert carry.open(sealed("w" * 199), PHRASE) == "w" * 199


# Nothing of the family


def test_neither_the_file_nor_its_name_nor_any_refusal_holds_a_word_of_the_family() -> None:
    document = exchange.to_json(seen())
    file = sealed(document)
    said = [refused(file, "another phrase altogether"), refused(file[:50]), refused(with_byte(file, LOG_N, 99))]
    said += [refused(b"Rowan" + file), refused(with_byte(file, VERSION, 9)), carry.file_name(date(2026, 11, 22))]

    for word in ("Rowan", "Ash", "Morgan", "waymark-assessment", "Sam Rivers", PHRASE.split()[0]):
        assert word.encode() not in file
        assert not any(word in sentence for sentence in said)
    assert carry.file_name(date(2026, 11, 22)) == "waymark-carry-2026-11-22.wmk"


# A passphrase worth its name


@pytest.mark.parametrize(
    "phrase",
    ["", "   ", "rowan", "rowan 2016", "eleven char", "a b c d", "go go go go", "aaaaaaaaaaaaaaaa", "x" + " " * 20],
)
def test_a_weak_passphrase_is_met_with_advice_and_seals_nothing(phrase: str) -> None:
    assert carry.advise(phrase).startswith("Choose a longer passphrase")
    with pytest.raises(PathwayError, match="four words"):
        sealed("words", phrase)


@pytest.mark.parametrize("phrase", ["at by ox up", PHRASE, "correct-horse", "пять разных слов тут", "Tr0ub4dor&3xy"])
def test_four_words_or_twelve_characters_are_enough_in_any_script(phrase: str) -> None:
    assert carry.advise(phrase) == ""
