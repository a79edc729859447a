"""What a reviewer said and was answered, each comment with the item it is about; and where a supervisor differs."""

from collections.abc import Iterator

from pathway import commented
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.meetings import View
from pathway.review import Comment
from reports import wording
from reports.document import Block, Fact, Heading, Paragraph, Run, Section, Tone
from reports.sections import only_read, parts

TITLE = "What was asked in review"
TO_ANSWER = "To answer"


def section(assessment: Assessment, content: Content) -> tuple[Section, ...]:
    """Each comment and its answer, in the order they were made; nothing where there is none.

    One that nobody has written in yet says nothing.
    """
    asked = parts.facts(_comment(one, assessment, content) for one in assessment.comments if one.words.strip())
    theirs = [one for one in assessment.views if one.meeting_id is None and (one.words.strip() or one.level)]
    seen = parts.bullets(_view(one, assessment, content) for one in theirs)
    last = only_read.beneath((_area(one, content) for one in theirs), assessment, content)
    differs: tuple[Block, ...] = (Heading("Where it is seen differently"), *seen, *last) if seen else ()
    return (Section(TITLE, (*asked, *differs)),) if asked or differs else ()


def _comment(comment: Comment, assessment: Assessment, content: Content) -> Fact:
    by = f"{wording.person(comment.by)}, {wording.moment(comment.at)}"
    return Fact(
        commented.about(comment, assessment, content),
        (parts.run("", comment.words, by), *_answer(comment)),
    )


def _answer(comment: Comment) -> Iterator[Run | Paragraph]:
    if comment.answered:
        yield _answered(comment)
    else:
        yield Paragraph(TO_ANSWER, Tone.STRONG)


def _answered(said: Comment | View) -> Run:
    who = wording.person(said.answered_by) if said.answered_by else ""
    at = wording.moment(said.answered_at) if said.answered_at else ""
    return parts.run("Answer:", said.answer, wording.joined(who, at))


def _area(view: View, content: Content) -> str:
    return next((one.title for one in content.areas if one.id == view.area_id), "")


def _view(view: View, assessment: Assessment, content: Content) -> Run:
    """Both stay: how it is judged in this assessment, and how somebody else sees it."""
    child = wording.names(assessment).get(view.child_id, "")
    area = _area(view, content)
    judged = next((one.level for one in assessment.judgements if one.key == f"{view.child_id}.{view.area_id}"), None)
    here = f"judged {content.level(judged).lower()}" if judged else ""
    seen = f"seen as {content.level(view.level).lower()}" if view.level else ""
    about = wording.joined(child, area, here, seen)
    asked = f"Asked next: {view.asked_next.strip()}" if view.asked_next.strip() else ""
    by = wording.joined(view.whose.strip(), wording.person(view.by), wording.moment(view.at))
    seen_so = parts.run(f"{about}:" if about else "", view.words, wording.joined(by, asked, by=" · "))
    return Run((*seen_so.parts, *_answered(view).parts)) if view.answered else seen_so
