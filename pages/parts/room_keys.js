// What the screens before a room share: keys and buttons that go from one thing shown to another. A press says which is
// wanted and not how far to go, so that presses that come faster than pages are drawn lose nothing; an answer to an
// earlier press than the last is not listened to.

const SCROLLS = { ArrowDown: 1, ArrowUp: -1 }; // first through what is taller than the window
const rooms = new WeakMap(); // one for each place on a page, kept through every rerun

/** Keep one room for this place on the page, and show it what its server says. */
function enter(Room, { parentElement, data, setTriggerValue }) {
  let room = rooms.get(parentElement);
  if (!room) rooms.set(parentElement, (room = new Room(parentElement)));
  room.send = (wanted) => setTriggerValue("wanted", wanted);
  if (data.serial >= room.serial) room.show(data);
  return () => {
    room.ending.abort();
    rooms.delete(parentElement);
  };
}

class Screen {
  constructor(root) {
    this.root = root;
    this.serial = 0;
    this.ending = new AbortController();
    const { signal } = this.ending;
    // Before the framework’s own keys, wherever the focus is.
    document.addEventListener("keydown", (event) => this.pressed(event), { signal, capture: true });
    for (const button of this.buttons) button.addEventListener("click", () => this.does(button.dataset.does), { signal });
  }

  get buttons() {
    return this.root.querySelectorAll("[data-does]");
  }

  /** Whether there is nothing further this way. */
  atEnd(does) {
    const place = this.ids.indexOf(this.at);
    return (does === "back" && place <= 0) || (does === "next" && place >= this.ids.length - 1);
  }

  /** What a press leads to, by its id; nothing where that is shown already. */
  other(what) {
    const last = this.ids.length - 1;
    const place = this.ids.indexOf(this.at);
    const to = { next: Math.min(place + 1, last), back: Math.max(place - 1, 0), first: 0, last }[what];
    return to === place ? undefined : this.ids[to];
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
