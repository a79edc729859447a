"""Faults: what is wrong with a pack, where exactly, and what to do about it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to mend; a warning does not keep the pack from being used."""

    file: str
    place: str
    says: str
    remedy: str
    warning: bool = False

    def __str__(self) -> str:
        where = f"{self.file}, {self.place}" if self.place else self.file
        return f"{where}: {self.says}. {self.remedy}."
