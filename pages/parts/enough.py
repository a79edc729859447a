"""How a page says that it has nothing more to show, while the frame around it is still drawn."""


class Enough(Exception):
    """Raised instead of st.stop(), after which Streamlit would draw neither the bar nor the foot."""
