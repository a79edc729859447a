"""One family with an argument, and the summary made of it."""

from datetime import UTC, date, datetime

from pathway.assessment import Assessment
from pathway.content import Content
from pathway.evidence import Evidence
from pathway.meaning import Meaning
from pathway.plan import Action, StepDecision
from pathway.scales import Handling, Kind, Level, Sureness
from reports import expected
from reports.document import Document
from reports.professional import professional
from reports.request import Request
from tests import families

ON = families.TODAY
AT = datetime(2026, 3, 12, 21, 7, tzinfo=UTC)
EVERYTHING = frozenset(Handling)


def summary_of(record: Assessment, content: Content, **more: object) -> Document:
    return professional(Request(record, content, on=ON, made_at=AT, **more))  # type: ignore[arg-type]


def says(document: Document) -> str:
    return "\n".join(expected.strings(document))


def said(
    id: str, words: str, handling: Handling = Handling.MAY_SHARE, child: str = "rowan", **more: object
) -> Evidence:
    return Evidence.model_validate(
        {"id": id, "words": words, "kind": Kind.TOLD_BY_CHILD, "exact": True, "source": "Rowan", "on": date(2026, 3, 3)}
        | {"child_ids": (child,), "handling": handling, **more}
    )


def argued() -> Assessment:
    """Rowan’s argument, four of their sentences, a decision, a call and a plan."""
    return families.seen().keep(
        said("coat", "I put my coat on Ash"),
        said("plaits", "The best bit is when mum does my plaits"),
        said("bed", "a bed that’s just mine"),
        Meaning(
            child_id="rowan", life="Rowan gets up first.", working="Plaits and singing.", worried="A child does tea.",
            not_known="What nights are like.", change_our_mind="An adult up early.", words_first=("plaits", "coat"),
        ),
        StepDecision(child_id="rowan", step_id="s4-front-door", taken=True, reason="It has built up.", by="Sam Rivers"),
        Action(id="weigh", what="Weigh Ash", who="Anne", by=date(2026, 3, 13), by_friday=True),
        families.judged(
            Level.NOT_MET, how_long="Since autumn", how_often="Most days", meaning_now="Hungry at school",
            meaning_six_months="Falling behind", other_explanations="Money", how_sure=Sureness.FAIRLY_SURE,
        ),
        families.judged(Level.NOT_KNOWN_YET, area="health", to_find_out="Is there a dentist?", ask_whom="Morgan"),
    )  # fmt: skip
