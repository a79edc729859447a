// The note on the screen. A textarea gives caret, arrows, touch handles and screen readers for nothing, but the
// `readonly` attribute takes the caret away in Chromium: so it is an ordinary one that refuses every change.

const screens = new WeakMap(); // one for each place the note is shown, kept through every rerun
const places = new Map(); // where somebody was in each note (numbers only), for a screen built anew
const focuses = new Map(); // how many times each note has been given the focus

export default function (component) {
  const { parentElement, data, setTriggerValue } = component;
  let screen = screens.get(parentElement);
  if (!screen) {
    screen = new NoteScreen(parentElement);
    screens.set(parentElement, screen);
  }
  screen.choose = (chosen) => setTriggerValue("chosen", chosen);
  screen.show(data);
  return () => {
    screen.close();
    screens.delete(parentElement);
  };
}

class NoteScreen {
  constructor(root) {
    const find = (selector) => root.querySelector(selector);
    this.root = root;
    this.box = find("textarea");
    this.mirror = find(".mirror");
    this.lines = find(".lines");
    this.status = find(".status");
    this.label = find(".label");
    this.usedList = find(".used ul");
    this.usedPart = find(".used");
    this.note = null;
    this.painted = "";
    this.used = [];
    this.serial = 0;
    this.ending = new AbortController();
    this.listen(find(".use"), find(".next"), find(".whole"));
  }

  listen(use, next, whole) {
    const on = (target, event, act) => target.addEventListener(event, act, { signal: this.ending.signal });
    on(this.box, "beforeinput", (event) => event.preventDefault());
    on(this.box, "drop", (event) => event.preventDefault());
    on(this.box, "input", () => this.restore()); // an input method may write without asking first
    on(this.box, "keydown", (event) => this.pressed(event));
    on(this.box, "scroll", () => this.scrolled());
    on(this.box, "focus", () => this.paint());
    on(this.box, "blur", () => this.paint());
    on(document, "selectionchange", () => this.noticed());
    on(this.box, "selectionchange", () => this.noticed());
    on(this.box, "select", () => this.noticed());
    on(use, "click", () => this.use());
    on(next, "click", () => this.next());
    on(whole, "click", () => this.select(0, this.box.value.length));
    this.resizing = new ResizeObserver(() => this.fit());
    this.resizing.observe(this.lines); // a new width, a font that comes late or larger letters: all change its height
    on(window, "resize", () => this.fit());
  }

  close() {
    this.ending.abort();
    this.resizing.disconnect();
    clearTimeout(this.speaking);
  }

  /** Bring the screen up to the record; an equal note is left alone, so that scroll and selection stay. */
  show({ note, used, label, key, focus }) {
    if (this.label.textContent !== label) this.label.textContent = label;
    if (this.note !== note) {
      this.note = note;
      this.text = measure(note);
      this.box.value = this.text.shown;
      this.comeBack(key);
    }
    const at = (point) => this.text.indexAt[Math.max(0, Math.min(point, this.text.points))];
    this.used = used.map(([start, end]) => [at(start), at(end)]);
    this.listUsed();
    this.paint();
    this.fit();
    if (this.returning) this.box.scrollTop = this.returning.scroll;
    this.returning = null;
    this.takeFocus(key, focus);
  }

  /** Once for each time the number rises, and never for a page that is merely opened again. */
  takeFocus(key, focus) {
    const before = focuses.get(key) ?? 0;
    focuses.set(key, focus);
    if (focus > before) this.box.focus();
  }

  comeBack(key) {
    const place = places.get(key);
    this.returning = place?.note === this.note ? place : null;
    const { start = 0, end = 0 } = this.returning ?? {};
    this.key = key;
    this.box.setSelectionRange(start, end);
    this.lastNoticed = String(this.chosen());
    this.say("");
  }

  remember() {
    const { selectionStart: start, selectionEnd: end, scrollTop: scroll } = this.box;
    places.set(this.key, { note: this.note, start, end, scroll });
  }

  listUsed() {
    const words = this.used.map(([start, end]) => this.text.shown.slice(start, end));
    if (words.join("\0") === this.listed) return;
    this.listed = words.join("\0");
    this.usedPart.hidden = words.length === 0;
    this.usedList.replaceChildren(...words.map((word) => element("li", "", word)));
  }

  /** As tall as the note, but never so tall that the buttons under it leave the screen. */
  fit() {
    const most = Math.max(176, Math.round(document.documentElement.clientHeight * 0.55));
    const tall = this.lines.offsetHeight;
    const wanted = `${tall}|${most}`;
    if (!tall || wanted === this.fitted) return;
    this.fitted = wanted;
    const scroll = this.box.scrollTop;
    this.box.style.height = "auto";
    this.box.style.height = `${Math.min(this.box.scrollHeight, most)}px`;
    this.box.scrollTop = scroll;
    this.mirror.scrollTop = scroll;
  }

  /** Mark what is used and, while the box itself does not show it, what is chosen. */
  paint() {
    const chosen = this.root.activeElement === this.box ? null : this.chosen();
    const now = JSON.stringify([this.note, this.used, chosen]);
    if (now === this.painted) return;
    this.painted = now;
    let afterUsed = false;
    const parts = cut(this.box.value, this.used, chosen).map(([from, to, isUsed, isChosen]) => {
      const words = this.box.value.slice(from, to);
      const names = [isChosen && "chosen", isUsed && afterUsed && "joined"].filter(Boolean);
      afterUsed = isUsed;
      if (!isUsed && !isChosen) return document.createTextNode(words);
      return element(isUsed ? "mark" : "span", names.join(" "), words);
    });
    this.lines.replaceChildren(...parts, document.createTextNode("\n")); // a last empty line takes room too
    this.mirror.scrollTop = this.box.scrollTop;
  }

  chosen() {
    return trimmed(this.box.value, this.box.selectionStart, this.box.selectionEnd);
  }

  noticed() {
    const chosen = this.chosen();
    const now = String(chosen);
    if (now === this.lastNoticed) return; // browsers report an unchanged selection too, and it would hide what was chosen
    this.lastNoticed = now;
    this.remember();
    this.say(chosen ? `${counted(this.box.value.slice(...chosen))} chosen.` : "");
    if (this.root.activeElement !== this.box) this.paint();
  }

  scrolled() {
    this.mirror.scrollTop = this.box.scrollTop;
    this.remember();
  }

  /** A little later, so that a screen reader hears where a selection ends and not each step of the way. */
  say(words, wait = 250) {
    if (words === this.said) return;
    this.said = words;
    clearTimeout(this.speaking);
    this.speaking = setTimeout(() => (this.status.textContent = words), wait);
  }

  pressed(event) {
    if (event.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      if (!event.repeat) this.use();
    } else if (event.key === "ArrowDown" && event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.next();
    }
  }

  use() {
    const chosen = this.chosen();
    if (!chosen) {
      this.said = null; // said again each time it is tried
      this.status.textContent = "";
      this.say("Select some words first.");
      return;
    }
    const [start, end] = chosen;
    const { pointAt, points } = this.text;
    this.serial = Math.max(this.serial + 1, Date.now()); // rises even after a reload
    this.choose({ start: pointAt[start], end: pointAt[end], length: points, serial: this.serial });
    this.say(`${counted(this.box.value.slice(start, end))} chosen; they are marked once they are stored.`);
  }

  next() {
    const [from, to] = [this.box.selectionStart, this.box.selectionEnd];
    const found = nextUnused(this.box.value, this.used, from, to);
    if (!found) {
      this.select(to, to);
      return this.say("Every sentence of this note is used.", 0);
    }
    this.select(...found.span);
    if (found.wrapped) this.say(`Back at the start. ${counted(this.box.value.slice(...found.span))} chosen.`);
  }

  select(start, end) {
    this.box.setSelectionRange(start, end);
    this.paint();
    this.noticed();
    this.reveal(start);
  }

  /** Scroll the box, and only the box, until the line is in sight: browsers do not do it for a selection by script. */
  reveal(index) {
    this.mirror.scrollTop = this.box.scrollTop; // their own event comes too late for quick keys
    let left = index;
    for (const part of this.lines.childNodes) {
      const words = part.firstChild ?? part;
      if (left > words.length) {
        left -= words.length;
        continue;
      }
      const range = document.createRange();
      range.setStart(words, left);
      const line = range.getBoundingClientRect();
      const frame = this.box.getBoundingClientRect();
      if (line.top < frame.top || line.bottom + line.height > frame.bottom) {
        this.box.scrollTop += line.top - frame.top - frame.height / 4;
      }
      return;
    }
  }

  restore() {
    const { selectionStart, selectionEnd } = this.box;
    this.box.value = this.text.shown;
    this.box.setSelectionRange(selectionStart, selectionEnd);
  }
}

function element(tag, name, words) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.textContent = words;
  return made;
}
