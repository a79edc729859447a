"""A young person’s own part: the questions they answer by themself, and the page that shows nothing once it is over."""

from pages.parts import own_page, own_part, session

record, content = session.assessment(), session.content()
child = own_part.opened()
if child is None:
    own_page.closed(record)
else:
    own_page.draw(record, child, own_part.prompts(record, content, child))
