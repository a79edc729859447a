"""Types a whole family into the app, part by part, as somebody would who has it in a notebook.

The family is a record; every word of it goes in by the keyboard and the mouse, and the app must end with the same.
Act today, the voices, the disability part, the history with its topics, and the plan have files of their own.
"""

from collections.abc import Callable, Iterable

from playwright.sync_api import Locator

from pages.parts.adult_form import AGREEMENTS, LOOKS_AFTER, SPOKEN
from pages.parts.adult_form import ANSWERS as LIVES_HERE
from pages.parts.around_form import REPLIES
from pages.parts.child_form import BIRTHS, DATE_OF, IMPAIRMENTS
from pages.parts.levels import SURE
from pages.parts.notebook_words import KINDS, LEANINGS
from pathway import summary
from pathway.assessment import Assessment
from pathway.content import Area, Content
from pathway.evidence import Contact, Evidence
from pathway.household import Adult, Child, Identity
from pathway.judgement import Judgement
from pathway.scales import Handling, Level
from tests.journeys.hand import Hand

NOTHING_MORE: Callable[[Area, Child, Locator], None] = lambda area, child, column: None  # noqa: E731


def start(hand: Hand, record: Assessment, area: str) -> None:
    """The first start on an empty database, and a new assessment with the children’s names."""
    hand.write("Your name", record.author.name)
    hand.write("Your job", record.author.job)
    hand.choose("Your area", area)
    hand.press("Go to your assessments")
    hand.press("Start a new assessment")
    hand.write("The children’s names", "\n".join(child.name for child in record.children))
    hand.press("Start")


# Family


def family(hand: Hand, record: Assessment) -> None:
    """Every child and adult, what the family lives with, and who is around it."""
    hand.part("Family")
    for child in record.children:
        with hand.unfolded(summary.called(child)) as form:
            _child(hand, child, form)
    for adult in record.adults:
        form = hand.add("Add an adult", "unfold_")
        _adult(hand, adult, record, form)
        hand.fold(form)
    _circumstances(hand, record)
    _around(hand, record)


def _child(hand: Hand, child: Child, form: Locator) -> None:
    if child.born.on:
        hand.choose("When was this child born?", BIRTHS[child.born.precision], within=form)
        hand.day(DATE_OF[child.born.precision], child.born.on, within=form)
    if child.impairment:
        hand.choose("Has this child an impairment or a long-term condition?", IMPAIRMENTS[child.impairment], form)
    lines(hand, form, {
        "The age in words": child.born.words,
        "What is known about it, in words": child.impairment_words,
        "Communicates by": child.communicates_by,
        "Pronouns": child.pronouns,
        "Lives where, and with whom": child.lives,
        "School, nursery or work": child.school,
    })  # fmt: skip
    _identity(hand, child.identity, form)


def _adult(hand: Hand, adult: Adult, record: Assessment, form: Locator) -> None:
    hand.write("Name", adult.name, within=form)
    lines(hand, form, {
        "Who they are to the children": adult.relation,
        "How they care: when, what, and who decides": adult.cares_how,
        "Their own view, in their words": adult.own_view,
    })  # fmt: skip
    if adult.lives_here:
        hand.choose("Lives in this home?", LIVES_HERE[adult.lives_here], form)
    if adult.looks_after:
        hand.choose("Looks after the children?", LOOKS_AFTER[adult.looks_after], form)
    if adult.cares_for:
        hand.chips("Cares for", *names(record, adult.cares_for), within=form)
    if adult.spoken_to in SPOKEN:
        hand.choose("Has anybody spoken to them for this assessment?", SPOKEN[adult.spoken_to], form)
    if adult.spoken_on:
        hand.day("Spoken to on", adult.spoken_on, within=form)
    if adult.agreement:
        hand.choose("Do they agree with what is written?", AGREEMENTS[adult.agreement], form)
    _identity(hand, adult.identity, form)


def _identity(hand: Hand, identity: Identity, form: Locator) -> None:
    lines(hand, form, {
        "Culture and ethnicity, in their own words": identity.culture,
        "Faith": identity.faith,
        "First language": identity.first_language,
        "Interpreter": identity.interpreter,
        "Anything else that matters about who they are": identity.more,
    })  # fmt: skip


def _circumstances(hand: Hand, record: Assessment) -> None:
    lived = record.circumstances
    lines(hand, None, {
        "What the family is living with": lived.situation,
        "Others who matter, and pets": lived.others,
        "What the family wants": lived.family_wants,
        "What money or a service would put right": lived.services_would_fix,
        "What money or a service would not put right": lived.services_would_not_fix,
        "What makes change likely or hard": lived.capacity_to_change,
    })  # fmt: skip


def _around(hand: Hand, record: Assessment) -> None:
    for agency in record.agencies:
        form = hand.add("Add an agency", "unfold_")
        lines(hand, form, {"Agency": agency.agency, "Person": agency.person, "What they said": agency.said})
        if agency.asked_on:
            hand.day("Asked on", agency.asked_on, within=form)
        if agency.replied:
            hand.choose("What came of it?", REPLIES[agency.replied], form)
        hand.fold(form)
    for said in record.adult_services:
        form = hand.add("Add an adult’s service", "unfold_")
        lines(hand, form, {"Service": said.service, "Person": said.person, "What they said": said.said,
                            "What it means for the care of the children": said.means_for_care})  # fmt: skip
        if said.adult_id:
            hand.pick("About which adult", record.adult(said.adult_id).name, within=form)
        if said.on:
            hand.day("Said on", said.on, within=form)
        hand.fold(form)
    for worker in record.previous_workers:
        form = hand.add("Add a worker", "unfold_")
        lines(hand, form, {"Name": worker.name, "Job": worker.job, "From": worker.since, "Until": worker.until,
                            "How it ended": worker.ended})  # fmt: skip
        hand.fold(form)
    for talk in record.supervisions:
        form = hand.add("Add a discussion", "unfold_")
        if talk.on:
            hand.day("Date", talk.on, within=form)
        lines(hand, form, {"With whom": talk.with_whom, "What was challenged or asked": talk.challenge,
                           "What was decided, and why": talk.decision})  # fmt: skip
        hand.fold(form)


# Notebook


def notebook(hand: Hand, record: Assessment, content: Content, contacts: Iterable[Contact]) -> None:
    """These contacts with their notes whole, and every passage picked from them and sorted."""
    hand.part("Notebook")
    for contact in contacts:
        hand.press("Add a visit")
        _contact(hand, record, contact)
        for note in record.notes_of(contact):
            hand.write("The note of this visit", note.words)
            hand.press("Choose words from this note")
            for piece in record.evidence:
                if piece.note_id == note.id:
                    hand.take(piece.start or 0, piece.end or 0, piece.words)
                    sort(hand, record, content, piece)
        for piece in record.evidence:
            if piece.note_id is None and piece.contact_id == contact.id:
                hand.press("Add something that is in no note")
                hand.write("What you saw, were told or read", piece.words, within=hand.keyed("sorting"))
                sort(hand, record, content, piece)


def _contact(hand: Hand, record: Assessment, contact: Contact) -> None:
    if contact.on:
        hand.day("Date of the visit", contact.on)
    if contact.arranged is not None:
        hand.chips("Arranged beforehand", yes(contact.arranged))
    lines(hand, None, {"Where": contact.place, "Who else was there": contact.with_whom})
    for child in record.children:
        seen, name = contact.child(child.id), summary.called(child)
        for answer, says in (
            (seen.seen, "was seen"),
            (seen.alone, "was seen alone"),
            (seen.bedroom, "bedroom was seen"),
        ):
            if answer is not None:
                hand.chips(f"{name}: {says}", yes(answer))
        if seen.minutes is not None:
            hand.write(f"{name}: minutes one to one", str(seen.minutes))


def sort(hand: Hand, record: Assessment, content: Content, piece: Evidence) -> None:
    """Say of the words that are open whose they are, where they belong, how they are known and who may read them."""
    form = hand.page.locator(".st-key-sorting")
    if piece.child_ids:
        hand.chips("Which children", *names(record, piece.child_ids), within=form)
    if piece.area_ids:
        hand.chips("Which areas", *(content.area(one).title for one in piece.area_ids), within=form)
    if piece.kind:
        hand.chips("How we know", KINDS[piece.kind], within=form)
    if piece.source:
        hand.write("Who said it, or where it was read", piece.source, within=form)
    if piece.exact:
        hand.tick("These are their exact words", within=form)
    if piece.said_by:
        hand.chips("Which child said it", *names(record, [piece.said_by]), within=form)
    if piece.leaning:
        hand.chips("It is", LEANINGS[piece.leaning], within=form)
    if piece.handling is not Handling.MAY_SHARE:
        title = next(one.title for one in content.handling if one.id == piece.handling)
        hand.chips("Who may read it", title, within=form)
        if piece.handling_words:
            asked = piece.handling is Handling.CHILD_ASKED_FOR_CARE
            hand.write("What the child asked" if asked else "Why, in a few words", piece.handling_words, within=form)
    hand.press("Done with these words", within=form)


# Areas


def areas(
    hand: Hand, record: Assessment, content: Content, more: Callable[[Area, Child, Locator], None] = NOTHING_MORE
) -> None:
    """Each area in turn, by the way on at the foot; each child’s level by its sentence, and what it asks for.

    `more` types what else one child’s column of one area holds.
    """
    hand.part("Areas of care")
    for area in content.areas:
        if area.id == "family-situation":
            break
        for child in record.children:
            judgement = record.judgement(child, area.id)
            if judgement.level is not None and not (area.id == "extra-needs" and not record.needs_of(child)):
                column = hand.keyed(f"kid_{live(hand, child)}")
                more(area, child, column)
                _judge(hand, content, judgement, summary.called(child), column)
        hand.onward()


def _judge(hand: Hand, content: Content, judgement: Judgement, name: str, column: Locator) -> None:
    assert judgement.level is not None
    title = content.level(judgement.level)
    hand.choose(f"The sentence nearest to {name}’s life", f"{title[:1].upper()}{title[1:]}.", column)
    if judgement.worrying:
        lines(hand, column, {
            f"What this means for {name} now": judgement.meaning_now,
            f"What it may mean for {name} in six months": judgement.meaning_six_months,
            "For how long?": judgement.how_long,
            "How often?": judgement.how_often,
            "How recent?": judgement.how_recent,
            "What else could explain it?": judgement.other_explanations,
        })  # fmt: skip
        if judgement.how_sure:
            hand.choose("How sure are you?", SURE[judgement.how_sure], column)
    elif judgement.level is Level.NOT_KNOWN_YET:
        lines(hand, column, {"What to find out": judgement.to_find_out, "Whom to ask": judgement.ask_whom})


# Shared


def lines(hand: Hand, form: Locator | None, boxes: dict[str, str]) -> None:
    """Each box that has words, by its name, one after the other."""
    hand.write_on(boxes, within=form)


def names(record: Assessment, child_ids: Iterable[str]) -> list[str]:
    """What these children are called."""
    return [summary.called(record.child(one)) for one in child_ids]


def yes(answer: bool) -> str:
    """An answer that is a yes or a no, as it is pressed."""
    return "Yes" if answer else "No"


def live(hand: Hand, child: Child) -> str:
    """The id the app gave this child; places on a page are keyed by it."""
    return hand.child_id(child.name)
