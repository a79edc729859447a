// The keys and buttons of the quiz in a room: digits choose an answer, arrows and page keys go on and back. A press says
// which question is wanted and not how far to go, so that quick presses lose nothing.

const KEYS = {
  ArrowRight: "next", ArrowDown: "next", PageDown: "next",
  ArrowLeft: "back", ArrowUp: "back", PageUp: "back",
};
const SCROLLS = { ArrowDown: 1, ArrowUp: -1 }; // first through a question that is taller than the window
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
    document.addEventListener("keydown", (event) => this.pressed(event), { signal, capture: true });
    for (const button of root.querySelectorAll("[data-does]")) {
      button.addEventListener("click", () => this.does(button.dataset.does), { signal });
    }
  }

  show({ at, ids, options, serial }) {
    if (serial < this.serial) return;
    Object.assign(this, { at, ids, options, serial });
    const place = ids.indexOf(at);
    for (const button of this.root.querySelectorAll("[data-does]")) {
      const { does } = button.dataset;
      const ends = (does === "back" && place <= 0) || (does === "next" && place >= ids.length - 1);
      button.ariaDisabled = ends ? "true" : null;
    }
  }

  pressed(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
    const on = event.composedPath()[0];
    const within = (what) => on instanceof Element && on.closest(what);
    if (within("textarea, select, [contenteditable], input:not([type=radio])")) return;
    const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
    const does = KEYS[event.key];
    if (!digit && !does) return;
    if (does && event.key.startsWith("Arrow") && within("input")) return; // it moves among the answers
    if (event.key in SCROLLS && this.scrolls(SCROLLS[event.key])) return event.preventDefault();
    event.preventDefault();
    event.stopPropagation();
    if (digit && digit <= this.options) this.want({ choose: digit, of: this.at });
    else if (does) this.does(does);
  }

  does(what) {
    if (what === "leave") return this.want({ leave: true });
    const last = this.ids.length - 1;
    const place = this.ids.indexOf(this.at);
    const to = { next: Math.min(place + 1, last), back: Math.max(place - 1, 0) }[what];
    if (to !== place) this.want({ to: this.ids[to] });
  }

  scrolls(way) {
    const main = document.querySelector("[data-testid=stMain]");
    const more = way > 0 ? main.scrollHeight - main.clientHeight - main.scrollTop : main.scrollTop;
    if (more > 1) main.scrollBy(0, (way * main.clientHeight) / 2);
    return more > 1;
  }

  want(wanted) {
    this.serial += 1;
    if (wanted.to !== undefined) this.at = wanted.to;
    this.send({ ...wanted, serial: this.serial });
  }
}
