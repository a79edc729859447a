"""The frame of every page: the bar at the top, the menu, the place of the page, and the way back and on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.parts import looks, settle as settling
from pages.parts.places import PARTS, PLACES, START, Place, place
