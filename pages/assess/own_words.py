"""A young person’s own part: the questions they answer by themself, and the page that shows nothing once it is over."""

from pages.parts import own_page, own_part, session

found, child = session.opened(), own_part.opened()
if found is None:
    own_page.lost()
elif child is None:
    own_page.closed(found.assessment)
else:
    own_page.draw(found.assessment, child, own_part.prompts(found.assessment, session.content(), child))
