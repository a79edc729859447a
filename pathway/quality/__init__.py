"""The quality of a record: what can be found in it, what a person is asked, and the criteria behind both."""

from pathway.quality.asked import questions
from pathway.quality.criteria import CRITERIA, Criterion
from pathway.quality.finding import Finding, Question
from pathway.quality.findings import findings

__all__ = ["CRITERIA", "Criterion", "Finding", "Question", "findings", "questions"]
