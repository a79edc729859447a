"""The parts of a report: each turns one part of the record into blocks of a document."""
