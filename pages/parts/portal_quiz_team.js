// The keys and buttons of the quiz in a room, on what every screen before a room has (room_keys.js): digits choose an
// answer, the arrows to the sides go on and back, and what reads down or up does so only at the end or the top.

const KEYS = {
  ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next",
  ArrowLeft: "back", ArrowUp: "back", PageUp: "back",
  Escape: "leave",
};
const READS = { ArrowDown: 1, PageDown: 1, " ": 1, ArrowUp: -1, PageUp: -1 };

export default (component) => enter(Questions, component);

class Questions extends Screen {
  constructor(root) {
    super(root);
    this.byKeys = true; // whether the focus was put where it is by keys
    document.addEventListener("pointerdown", () => (this.byKeys = false), { signal: this.ending.signal, capture: true });
  }

  show({ at, ids, options, serial }) {
    Object.assign(this, { at, ids, options, serial, choosing: false });
    for (const button of this.buttons) button.ariaDisabled = this.atEnd(button.dataset.does) ? "true" : null;
  }

  pressed(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
    if (event.key === "Tab") this.byKeys = true;
    const on = event.composedPath()[0];
    const within = (what) => on instanceof Element && on.closest(what);
    if (within("textarea, select, [contenteditable], input:not([type=radio])")) return;
    const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
    const does = KEYS[event.key];
    if (!digit && !does) return;
    // Whoever came to it by keys moves among the answers, or presses it; after a click the keys read on.
    if (this.byKeys && event.key.startsWith("Arrow") && within("input")) return;
    if (this.byKeys && event.key === " " && within("input, button, a, summary")) return;
    event.preventDefault();
    event.stopPropagation();
    if (digit) return digit <= this.options ? this.choose(digit) : undefined;
    const way = event.shiftKey && event.key === " " ? -1 : READS[event.key];
    if (way && (this.choosing || this.scrolls(way))) return; // the reasons that are coming are read as well
    this.does(way === -1 ? "back" : does);
  }

  choose(digit) {
    this.choosing = true;
    this.want({ choose: digit, of: this.at });
  }

  does(what) {
    if (what === "leave") return this.want({ leave: true });
    const to = this.other(what);
    if (to !== undefined) this.want({ to });
  }
}
