// The keys and buttons of a meeting’s screen. A press says which slide is wanted and not how far to go, so that presses
// that come faster than slides are drawn lose nothing; an answer to an earlier press than the last is not listened to.

const KEYS = {
  ArrowRight: "next", PageDown: "next", " ": "next",
  ArrowDown: "next", ArrowLeft: "back", ArrowUp: "back", PageUp: "back",
  Home: "first", End: "last",
  b: "blank", B: "blank", ".": "blank",
  Escape: "blank",
};
const SCROLLS = { ArrowDown: 1, ArrowUp: -1 }; // first through a slide that is taller than the window
const BLANK = "The screen is blank.";
const rooms = new WeakMap(); // one for each place on a page, kept through every rerun

export default function ({ parentElement, data, setTriggerValue }) {
  let room = rooms.get(parentElement);
  if (!room) rooms.set(parentElement, (room = new Room(parentElement)));
  room.send = (wanted) => setTriggerValue("wanted", wanted);
  room.show(data);
  return () => {
    room.ending.abort();
    rooms.delete(parentElement);
  };
}

class Room {
  constructor(root) {
    this.root = root;
    this.serial = 0;
    this.ending = new AbortController();
    const { signal } = this.ending;
    // Before the framework’s own keys, wherever the focus is.
    document.addEventListener("keydown", (event) => this.pressed(event), { signal, capture: true });
    for (const button of root.querySelectorAll("[data-does]")) {
      button.addEventListener("click", () => this.does(button.dataset.does), { signal });
    }
  }

  show({ at, ids, blank, serial, says, marks }) {
    if (serial < this.serial) return;
    const shows = `${at}/${blank}`;
    const moved = this.shown !== undefined && this.shown !== shows;
    Object.assign(this, { at, ids, blank, serial, marks, shown: shows });
    this.paint();
    if (!moved) return;
    this.root.querySelector("[role=status]").textContent = blank ? BLANK : says;
    document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  }

  paint() {
    const place = this.ids.indexOf(this.at);
    for (const button of this.root.querySelectorAll("[data-does]")) {
      const { does } = button.dataset;
      button.hidden = does === "leave" ? !this.blank : this.blank && does !== "blank";
      const ends = (does === "back" && place <= 0) || (does === "next" && place >= this.ids.length - 1);
      button.ariaDisabled = ends ? "true" : null;
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
    const last = this.ids.length - 1;
    const place = this.ids.indexOf(this.at);
    const to = { next: Math.min(place + 1, last), back: Math.max(place - 1, 0), first: 0, last }[what];
    if (to !== place) this.want({ to: this.ids[to], blank: false });
  }

  scrolls(way) {
    const main = document.querySelector("[data-testid=stMain]");
    const more = way > 0 ? main.scrollHeight - main.clientHeight - main.scrollTop : main.scrollTop;
    if (more > 1) main.scrollBy(0, (way * main.clientHeight) / 2);
    return more > 1;
  }

  want(wanted) {
    this.serial += 1;
    if (wanted.to !== undefined) [this.at, this.blank] = [wanted.to, wanted.blank];
    this.send({ ...wanted, serial: this.serial });
  }
}
