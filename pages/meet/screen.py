"""The screen everybody in the room sees: one child at a time, in their own words first."""

from pages.parts import meet_screen, session

meet_screen.draw(session.assessment())
