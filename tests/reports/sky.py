"""One family with a child who does not use speech and a brother who looks after her, each told for themselves."""

from datetime import date

from pathway.assessment import Assessment
from pathway.content import Content
from pathway.disability import Door, FactorJudgement, TestAnswer
from pathway.evidence import Evidence
from pathway.household import Child, YoungCarer
from pathway.judgement import Need
from pathway.meaning import Meaning
from pathway.plan import Action
from pathway.scales import Answer, DoorKind, FactorAnswer, Happening, Impairment, Level
from pathway.voice import Aid, Communication, Voice
from tests import families
from tests.reports.rowan import said

SKY = Child(
    id="sky", name="Sky", born=families.exact(date(2016, 2, 9)), impairment=Impairment.YES,
    impairment_words="Cerebral palsy.",
)  # fmt: skip
ASKS = Door(child_id="sky", kind=DoorKind.SUPPORT, words="Nights away, as before", source="Morgan", on=date(2026, 3, 2))
WORRY = Door(child_id="sky", kind=DoorKind.WORRY, words="A mark on her hip", source="Anne", on=date(2026, 3, 3))
LEFT = Need(
    id="feed", child_id="sky", what="Night feeds", who="Nobody named", happening=Happening.PARTLY, since="October"
)
OWED = Action(id="chair", what="Bring the chair", who="Wheelchair services", since="August 2025", service_owes=True)
TESTED = TestAnswer(
    id="t", child_id="sky", by="Anne", area_id="food", acceptable="Not for any other girl",
    enough="Less than she needs", authorised_by="The dietitian", knows_impairment=True,
)  # fmt: skip
HANDS = said("hands", "“stop” “hands” “cold”", child="sky", source="Sky", not_understood=True, guess="The nights")


def family() -> Assessment:
    """Sky and Rowan, seen once, with both doors of Sky open and nothing answered behind them yet."""
    return families.seen().but(children=(SKY, families.ROWAN)).keep(ASKS, WORRY, OWED, LEFT, TESTED)


def heard() -> Assessment:
    """The same with how Sky says what matters, and Rowan’s needs as a young carer."""
    return family().keep(
        HANDS,
        Communication(child_id="sky", says_yes="looks up", says_stop="turns her head", understood_by="Anne"),
        Aid(id="gaze", child_id="sky", what="Eye-gaze device", ready=Answer.NO, words="in a drawer"),
        Voice(
            id="v", child_id="sky", supported_by="Anne, who knows her", consistent="Eight of nine answers",
            unclear="About nights", ask_again="With the device charged",
        ),
        YoungCarer(child_id="rowan", cares_for="Sky", does="Lifts her on Tuesdays", wants="To be asked"),
        Meaning(child_id="sky", life="Her days.", working="Morgan sings to her and she laughs.", worried="Her nights."),
        families.judged(Level.NOT_MET, child="sky", area="extra-needs", meaning_now="Nothing is charged"),
    )  # fmt: skip


def answered(content: Content) -> Assessment:
    """The first factor of each group answered; of the others one is not known yet."""
    care = [factor for factor in content.factors if not factor.ours]
    ours = [factor for factor in content.factors if factor.ours]
    answers = ((care[0], FactorAnswer.CONCERN, "Five carers in March"), (care[1], FactorAnswer.NOT_KNOWN_YET, ""),
               (ours[0], FactorAnswer.SOME_CONCERN, "We waited"))  # fmt: skip
    return family().keep(
        *(
            FactorJudgement(child_id="sky", factor_id=factor.id, answer=answer, words=words)
            for factor, answer, words in answers
        )
    )


def own(id: str, words: str, prompt: str, **more: object) -> Evidence:
    """Something Rowan wrote by their own hand."""
    return said(id, words, own_prompt=prompt, **more)
