// The keys and buttons of a meeting’s screen, on what every screen before a room has (room_keys.js).

const KEYS = {
  ArrowRight: "next", PageDown: "next", " ": "next",
  ArrowDown: "next", ArrowLeft: "back", ArrowUp: "back", PageUp: "back",
  Home: "first", End: "last",
  b: "blank", B: "blank", ".": "blank",
  Escape: "blank",
};
const BLANK = "The screen is blank.";

export default (component) => enter(Slides, component);

class Slides extends Screen {
  show({ at, ids, blank, serial, says, marks }) {
    const shows = `${at}/${blank}`;
    const moved = this.shown !== undefined && this.shown !== shows;
    Object.assign(this, { at, ids, blank, serial, marks, shown: shows });
    this.paint();
    if (!moved) return;
    this.root.querySelector("[role=status]").textContent = blank ? BLANK : says;
    document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  }

  paint() {
    for (const button of this.buttons) {
      const { does } = button.dataset;
      button.hidden = does === "leave" ? !this.blank : this.blank && does !== "blank";
      button.ariaDisabled = this.atEnd(does) ? "true" : null;
      if (does === "blank") button.textContent = this.blank ? "Show it again" : "Blank";
    }
    const marks = this.root.querySelector(".meet-marks");
    marks.replaceChildren(...this.marks.map((mark) => Object.assign(document.createElement("span"), { textContent: mark })));
  }

  pressed(event) {
    const does = KEYS[event.key];
    if (!does || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const on = event.composedPath()[0];
    const within = (what) => on instanceof Element && on.closest(what);
    if (within("input, textarea, select, [contenteditable]")) return; // a letter that somebody types
    if (event.key === " " && within("button, a, summary")) return; // it presses what has the focus
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat && does === "blank") return;
    if (event.key === "Escape" && this.blank) return; // it hides, and never shows
    if (event.key in SCROLLS && !this.blank && this.scrolls(SCROLLS[event.key])) return;
    this.does(event.key === " " && event.shiftKey ? "back" : does);
  }

  does(what) {
    if (what === "blank") return this.want({ to: this.at, blank: !this.blank });
    if (this.blank) return what === "leave" ? this.want({ leave: true }) : undefined;
    const to = this.other(what);
    if (to !== undefined) this.want({ to, blank: false });
  }

  want(wanted) {
    if (wanted.to !== undefined) this.blank = wanted.blank;
    super.want(wanted);
  }
}
