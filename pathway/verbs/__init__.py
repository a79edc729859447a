"""The verbs of the command line, one module each: what it is called, and what it does."""
