"""What of the content can be found by typing: each piece with its answer in a line, and where it is read in full."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pathway import due, quiz
from pathway.content import Clock, Contact, Content, Guide, Part, Tool, When
from pathway.scales import Stage

# What people type for somebody to ring, beside what the contact is called in their area.
_RING = "number telephone phone ring call contact refer referral report worry worried"
# A worker asks for the front door far oftener than for a helpline, and short names must not put that first.
_SOONER = {When.NOW: 1.7, When.WORKING_HOURS: 2.0, When.ANYONE: 0.9}
_CALLED = {
    When.NOW: "emergency danger now police ambulance",
    When.WORKING_HOURS: "MASH hub first contact children’s social care",
    When.OUT_OF_HOURS: "night evening weekend emergency duty team EDT",
    When.ADVICE: "advice consultation lead",
    When.WORKER: "allegation about a worker designated officer LADO",
    When.ANYONE: "helpline",
}
RING = "Who to ring"
HELP = "Help for an adult"
ROUTE = "When you disagree"
SHEET = "Blank sheet to print"
_COPY = "copy copied copying photocopy photocopied reproduce"
_CLOCK = "when date day due time timescale deadline how long within"
_DISAGREE = (
    "disagree disagreement disagrees colleague professional decision escalate escalation challenge threshold resolve"
)
_OF_THE_ROUTE = "colleague-disagrees"  # the guide that an area’s own way of settling a disagreement is read beside
_MEETINGS = ("s6-section-47", "s7-conference")  # the steps whose clocks are worked out beside conference and core group


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer: what kind of thing it is, its name, a line that answers, and the page that says more.

    `query` follows the address of the page. `phone` is a number to ring; `facts` are the ids of the facts that must
    stand beside it, so that no number and no clock is read without its source. `clock` is the id of one whose day is
    worked out beside the answer.
    """

    kind: str
    title: str
    says: str
    page: str
    query: tuple[tuple[str, str], ...] = ()
    phone: str = ""
    facts: tuple[str, ...] = ()
    clock: str = ""


@dataclass(frozen=True, slots=True)
class Findable:
    """A hit with what else it is found by: `words` as somebody might call it, `body` as all it says.

    `turn` is how readily it comes first among pieces that hold the words equally well; 1 is the common one.
    `called` are single words that lead to it rather than to anything else.
    """

    hit: Hit
    words: str = ""
    body: str = field(default="", repr=False)
    turn: float = 1.0
    called: tuple[str, ...] = ()


def everything(content: Content) -> Iterator[Findable]:
    """Every piece of this content that answers something by itself."""
    yield from _guides(content)
    yield from _people(content)
    yield from _times(content)
    yield from _steps(content)
    yield from _areas(content)
    yield from _hearing(content)
    yield from _disabled(content)
    yield from _tools(content)
    yield from _outside(content)
    yield from _rest(content)


def page_of(guide: Guide) -> str:
    """The name of the page a guide is read on; the list of assessments holds none in full."""
    return str(Part.GUIDANCE if guide.part is Part.HOME else guide.part)


def _guides(content: Content) -> Iterator[Findable]:
    for guide in content.guides:
        at = (page_of(guide), (("g", guide.id),))
        words = " ".join((guide.answers, *guide.words, guide.id.replace("-", " ")))
        here = content.local is not None and guide.id == _OF_THE_ROUTE
        says = f"{guide.says} The route here: {content.escalation.title}." if here else guide.says
        yield Findable(Hit("Guidance", guide.title, says, *at), words, turn=1.4)
        for passage in guide.passages:
            all = (*passage.says, *passage.points)
            hit = Hit("Guidance", f"{guide.title}: {passage.title}", all[0] if all else guide.says, *at)
            yield Findable(hit, "", " ".join((guide.answers, *guide.words, *all)), turn=0.9)


def _people(content: Content) -> Iterator[Findable]:
    in_order = list(When)  # danger first, and last those whom anyone may ring, children themselves among them
    for contact in sorted(content.contacts, key=lambda contact: in_order.index(contact.when)):
        words = f"{contact.id.replace('-', ' ')} {_CALLED[contact.when]} {_RING}"
        hit = Hit(RING, contact.title, _how(contact), "find", phone=contact.phone or "", facts=contact.facts)
        yield Findable(hit, words, contact.says, turn=_SOONER.get(contact.when, 1.5))
    for question in content.act_today:
        body = " ".join((question.help, question.now, *question.record))
        yield Findable(Hit("Act today", question.question, question.now, "safety"), "danger emergency", body)
    for help in content.helps:
        hit = Hit(HELP, help.title, help.says, "adult-services", (("help", help.id),))
        body = " ".join((help.who, help.how, *help.ask, help.children))
        called = tuple(word for word in help.words if word.isalpha())  # “young” of a longer name is nobody’s own word
        words = f"{help.id.replace('-', ' ')} {' '.join(help.words)} parent adult"
        yield Findable(hit, words, body, turn=1.3, called=called)
    for service in content.directory:
        of_part = Part.ADULT_SERVICES if service.kinds else next(iter(service.parts), Part.ADULT_SERVICES)
        phone = service.phones[0] if len(service.phones) == 1 else ""
        unfound = "" if service.reached else "Its number was not found."
        says = " ".join(filter(None, (service.says, unfound, service.how)))
        hit = Hit("Local service", service.name, says, str(of_part), phone=phone, facts=service.facts)
        words = " ".join((*service.kinds, *service.areas)).replace("-", " ")
        yield Findable(hit, words, f"{service.organisation} {' '.join(service.contacts)}")


def _how(contact: Contact) -> str:
    """Who it is and when to ring, or how the number is found where the pack has none."""
    told = (contact.says, contact.hours) if contact.phone else (contact.find or contact.says,)
    return " ".join(filter(None, (contact.known, *told)))


def _times(content: Content) -> Iterator[Findable]:
    of_meetings = {id for step in content.steps if step.id in _MEETINGS for id in step.clocks}
    for clock in (one for one in content.clocks if one.id not in due.READINGS.values()):
        page = "protection" if clock.id in of_meetings else "steps"
        happened = due.begins(clock.id)
        query = (("from", str(happened)),) if page == "protection" and happened else ()
        facts = (clock.fact, *(one.id for one in due.cautions(content, clock.id)))
        worked_out = clock.id if happened else ""
        hit = Hit("How long", clock.title, _length(clock), page, query, facts=facts, clock=worked_out)
        yield Findable(hit, f"{clock.id.replace('-', ' ')} {_CLOCK}", content.fact(clock.fact).text, turn=1.3)


def _length(clock: Clock) -> str:
    """How long, and from when, as one says it."""
    unit = clock.unit.value.replace("-", " ")
    return f"{clock.length} {unit.removesuffix('s') if clock.length == 1 else unit}, counted from {clock.counted_from}."


def _steps(content: Content) -> Iterator[Findable]:
    for step in content.steps:
        hit = Hit("Step of the pathway", f"{step.number}. {step.title}", step.purpose, "steps")
        body = " ".join((step.leads, step.consent, *step.questions, *step.up_when, *step.down_when))
        yield Findable(hit, "who leads consent", body)
    for mover in content.movers:
        yield Findable(Hit("Moves along the pathway", mover.says, "", "steps"), "", "up down never", turn=0.5)
    way = content.escalation
    of_policy = tuple(one.id for one in content.facts_of(way.facts) if way.where and one.where == way.where)
    facts = of_policy[:1] or way.facts[:1]
    hit = Hit(ROUTE, way.title, way.meanwhile, *_guide(content, _OF_THE_ROUTE), facts=facts)
    body = " ".join((way.says, *way.subjects, *(f"{rung.title} {rung.says}" for rung in way.stages)))
    yield Findable(hit, _DISAGREE, body, turn=1.2)


def _areas(content: Content) -> Iterator[Findable]:
    for area in content.areas:
        hit = Hit("Area of care", area.title, area.question, "area", (("area", area.id),))
        body = " ".join((*area.ask, *area.worry_if, *area.working_if))
        yield Findable(hit, f"{area.id.replace('-', ' ')} area level", body, turn=0.6)


def _hearing(content: Content) -> Iterator[Findable]:
    for method in content.voice_methods:
        of_babies = set(method.stages) <= {Stage.BEFORE_BIRTH, Stage.BABY, Stage.YOUNG}
        at = _guide(content, "hear-a-baby" if of_babies else "hear-a-child")
        yield Findable(Hit("A way to hear a child", method.title, method.says, *at), "hear voice listen watch")
    for topic in content.topics:
        at = next((_guide(content, one.id) for one in content.guides if topic.id in one.id), ("guidance", ()))
        body = " ".join((*topic.prompts, *topic.concern, *topic.next))
        yield Findable(Hit("Topic", topic.title, topic.says, *at), topic.id.replace("-", " "), body)


def _guide(content: Content, id: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The page and the query of a guide; the list of guidance where the content has no such guide."""
    found = next((one for one in content.guides if one.id == id), None)
    return (page_of(found), (("g", id),)) if found is not None else ("guidance", ())


def _disabled(content: Content) -> Iterator[Findable]:
    page = "disabled-children"
    for factor in content.factors:
        body = " ".join((*factor.prompts, *factor.concern, *factor.strength))
        yield Findable(
            Hit("Factor for disabled children", factor.title, factor.says, page), "disabled disability", body
        )
    for right in content.rights:
        yield Findable(Hit("Right to support", right.title, right.says, page), "disabled disability help", right.ask)
    for question in content.test_questions:
        yield Findable(Hit("Test question", question.title, question.says, page), "disabled disability test question")


def _tools(content: Content) -> Iterator[Findable]:
    for tool in content.tools:
        copy = _COPY if tool.reproduce else ""
        words = " ".join((tool.id.replace("-", " "), "tool form", copy, *(does.value for does in tool.does)))
        hit = Hit("Tool", tool.title, _tool(tool), "tools", (("tool", tool.id),))
        yield Findable(hit, words, f"{tool.owner} {tool.get or ''} {tool.reproduce or ''}")
    for sheet in content.sheets:
        body = " ".join((sheet.for_whom, *(one for part in sheet.parts for one in (part.title, *part.prompts))))
        words = f"{sheet.id.replace('-', ' ')} sheet blank print paper"
        yield Findable(Hit(SHEET, sheet.title, sheet.says, "tools", (("sheet", sheet.id),)), words, body)


def _tool(tool: Tool) -> str:
    """What it is for; and of one that may not be copied, that it may not, before it is."""
    copy = f"May it be copied? {tool.reproduce}" if (tool.reproduce or "").startswith("No.") else ""
    return " ".join(filter(None, (tool.says, tool.when, copy)))


def _outside(content: Content) -> Iterator[Findable]:
    for resource in content.resources:
        hit = Hit("Video or resource", resource.title, resource.says, "resources", (("r", resource.id),))
        yield Findable(hit, f"{resource.medium.value} {resource.for_whom}", resource.owner, turn=0.9)
    for document in content.documents:
        hit = Hit("Document", f"{document.title}, {document.edition}", document.says, "guidance", (("d", document.id),))
        yield Findable(hit, "document guidance strategy policy", f"{document.owner} {document.ask}", turn=0.9)
    for forum in content.forums:
        yield Findable(Hit("Forum", forum.title, forum.says, "forums"), f"forum meeting {forum.region}", forum.join)
    for link in content.links:
        yield Findable(Hit("Link", link.title, link.says, "links"), link.group, link.owner, turn=0.8)


def _rest(content: Content) -> Iterator[Findable]:
    for wish in content.wishes:
        yield Findable(Hit("What families want", wish.title, wish.practice, "home"), "families want", wish.says)
    for theme in quiz.themes(content):
        first = (("q", quiz.of_theme(content, theme.id)[0].id),)
        yield Findable(Hit("Team quiz", theme.title, "Questions to think about together.", "quiz", first), "quiz team")
        for question in quiz.of_theme(content, theme.id):
            hit = Hit("Quiz question", question.question, theme.title, "quiz", (("q", question.id),))
            yield Findable(hit, "quiz team", f"{question.story} {question.because}", turn=0.5)
    for fact in content.facts:
        yield Findable(Hit("Fact and source", fact.text, "", "facts", facts=(fact.id,)), "", fact.source, turn=0.4)
