"""Content packs: each as its users will see it, and where a practice lead puts a changed one in force, or goes back."""

import streamlit as st

from pages.parts import portal_content_kept, portal_content_load, portal_content_look, portal_content_see, said

portal_content_look.apply()
st.title("Content packs", anchor=False)
portal_content_look.lead()
said.show()
portal_content_kept.in_force()
portal_content_see.draw()
portal_content_load.draw()
portal_content_kept.draw()
