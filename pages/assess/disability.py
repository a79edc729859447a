"""Disability: for each child whom it concerns, two doors kept apart, what stands behind each, and the test question."""

from pages.parts import (
    areas_switch,
    disability_look,
    disability_whom,
    doors,
    factors,
    owed,
    remarks,
    rights,
    session,
    steps_children,
    test_question,
)  # fmt: skip
from pathway.places import Place
from pathway.scales import DoorKind

record, content = session.assessment(), session.content()
concerned = disability_whom.concerned(record)
child = areas_switch.chosen(record, concerned)

disability_look.apply()
disability_look.title()
remarks.of_page("disability")
if child is None:
    disability_whom.nobody(record)
else:
    name = steps_children.called(record)[child.id]
    areas_switch.draw(record, child, among=concerned)
    steps_children.heading(record, child)
    remarks.beside(Place("disability", child_id=child.id))
    doors.draw(record, child)
    if record.door(child, DoorKind.SUPPORT).open:
        rights.draw(content)
    factors.draw(record, content, child)
    disability_look.section("The test question", "Two questions, always together. No answer to them opens a door.")
    test_question.draw(record, content, child, name)
    owed.short(record, child, name)
disability_whom.others(record)
