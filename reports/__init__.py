"""Files for a named reader: a document is described once, drawn as PDF, and read back to see that it is true."""
