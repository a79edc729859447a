"""The criteria of a good assessment, and how each is looked at: found here, asked of a person, or seen to elsewhere."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion. `id` is permanent; `elsewhere` says where it is seen to when it is neither found nor asked.

    Much is both: that something is written can be found, and only a person can say whether it is good.
    """

    id: str
    title: str
    found: bool = False
    asked: bool = False
    elsewhere: str = ""


# Domain 8, in its order. Behind it stand Ofsted’s “In the child’s time” (2014), the joint inspections of neglect
# (2017), the reviews of the NSPCC (2015, 2022) and of the national panel (2022-23).
CRITERIA: tuple[Criterion, ...] = (
    Criterion("q01-own-assessment", "Every child in the household has an assessment of their own", found=True),
    Criterion("q02-seen-alone", "Each child was seen, when, and alone", found=True),
    Criterion("q03-voice", "Each child’s words, or what they were seen to do, with a day", found=True, asked=True),
    Criterion("q04-day-in-my-life", "A day in each child’s life, at the weekend too", found=True, asked=True),
    Criterion("q05-communication", "How a child communicates who is disabled or does not speak yet", found=True),
    Criterion("q06-adults-spoken-to", "Fathers, partners and other adults are named and spoken to", found=True),
    Criterion("q07-history-from-birth", "The history covers the child’s whole life, with its effect", found=True),
    Criterion("q08-history-thought-through", "What repeats in the history is thought through", asked=True),
    Criterion("q09-evidenced", "What is not met has evidence, a source and a date", found=True),
    Criterion("q10-two-sources", "What worries most rests on more than one kind of source", found=True),
    Criterion("q11-impact", "What it means for this child, now and later", found=True, asked=True),
    Criterion("q12-how-long", "How long, how often and how recently", found=True),
    Criterion("q13-read-together", "Areas and times are read together", asked=True),
    Criterion("q14-strengths", "What works is written and has evidence", found=True, asked=True),
    Criterion("q15-services-apart", "What money and services owe is kept apart from care", found=True),
    Criterion("q16-factors", "The disability factors are looked at, or a reason stands there", found=True),
    Criterion("q17-test-question", "Two people have answered the test question", found=True),
    Criterion("q18-identity", "Culture, faith, language and whether an interpreter was used", found=True),
    Criterion("q19-parents-view", "Each parent’s own view, and where they disagree", found=True),
    Criterion("q20-capacity-to-change", "What makes change likely or hard", found=True),
    Criterion("q21-adult-services", "Services for the adults were asked and answered", found=True),
    Criterion("q22-agencies", "Who was asked, who answered and who was silent", found=True),
    Criterion("q23-other-explanations", "What else could explain it, and what does not fit", found=True, asked=True),
    Criterion("q24-not-known", "What is not known yet has somebody to ask", found=True),
    Criterion("q25-conclusion", "A clear conclusion: what, so what, what now", asked=True),
    Criterion("q26-reason-for-step", "The reason for a step, and what in law it rests on", found=True, asked=True),
    Criterion("q27-worry-and-goal", "Each worry has a goal beside it", found=True),
    Criterion("q28-plan", "Each action has a name, a day and something to see", found=True, asked=True),
    Criterion("q29-if-not", "What happens if the plan does not work", found=True),
    Criterion("q30-family-copy", "The family have seen it, or a reason why not yet", found=True),
    Criterion("q31-on-time", "Days that were named were kept, or a reason stands there", found=True),
    Criterion("q32-compared", "A review looks at the same areas again and says what is new", found=True),
    Criterion("q33-drift", "What has stayed the same too long is seen", found=True),
    Criterion("q34-was-not-brought", "Why a child was not brought is looked at", found=True),
    Criterion("q35-singled-out", "Whether one child is treated otherwise is thought about", asked=True),
    Criterion("q36-older-children", "Older children are owed care too", asked=True),
    Criterion("q37-babies", "A baby’s sleep and how much a baby depends on adults", asked=True),
    Criterion("q38-supervision", "It was talked over in supervision, with a challenge and a decision", found=True),
    Criterion("q39-disagreement", "Views that differ are kept and taken further", found=True),
    Criterion("q40-sharing", "For whom and on what basis a report was handed on", found=True),
    Criterion("q41-told-apart", "What was seen, told and thought is told apart", found=True),
    Criterion("q42-plain-words", "Words that blame or blur are looked at once more", found=True),
    Criterion("q43-others", "What is about somebody else is marked before it is shared", found=True),
    Criterion(
        "q44-licences", "Licensed tools are named and never copied",
        elsewhere="The content packs name such tools and where to find them, and hold none of their text.",
    ),
    Criterion("q45-held", "Less help follows change that has held", asked=True),
    Criterion("q46-who-and-when", "Who decided, in what part and when", found=True),
)  # fmt: skip
