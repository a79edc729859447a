"""Tools by what they help to do, with a blank sheet of those that may be offered."""

from pages.parts import looks, portal_guides, portal_look, portal_sheet, portal_tools, session
from pathway.content import Part

portal_look.apply()
looks.lay(portal_tools.STYLE)
content, guide = session.content(), portal_guides.chosen(Part.TOOLS)
if guide is not None:
    portal_guides.draw(content, guide)
elif portal_sheet.asked():
    portal_sheet.draw(content)
else:
    portal_tools.draw(content)
