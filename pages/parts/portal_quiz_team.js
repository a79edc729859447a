// The keys and buttons of the quiz in a room, on what every screen before a room has (room_keys.js): digits choose an
// answer, arrows and page keys go on and back.

const KEYS = {
  ArrowRight: "next", ArrowDown: "next", PageDown: "next",
  ArrowLeft: "back", ArrowUp: "back", PageUp: "back",
};

export default (component) => enter(Questions, component);

class Questions extends Screen {
  show({ at, ids, options, serial }) {
    Object.assign(this, { at, ids, options, serial });
    for (const button of this.buttons) button.ariaDisabled = this.atEnd(button.dataset.does) ? "true" : null;
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
    const to = this.other(what);
    if (to !== undefined) this.want({ to });
  }
}
