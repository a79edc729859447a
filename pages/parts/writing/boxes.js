// The boxes on the screen: each shows one text, and takes what is typed into it.

const drawn = new Map(); // what stands in each place of a box
let numbered = 0;
const MISSED = 300; // milliseconds in which a page that is drawn anew has its boxes again

function draw(root, component) {
  const { data } = component;
  let box = drawn.get(root);
  if (box && box.text.part !== data.part) leave(root);
  const anew = !drawn.has(root);
  box = drawn.get(root) ?? build(root, data);
  box.text.redraw = () => component.setTriggerValue("left", Date.now());
  box.show(data);
  if (!anew) return;
  box.back(); // now that it says what it is to say, and the caret has its place
  typeHeld(box.text);
}

function leave(root) {
  const box = drawn.get(root);
  if (!box) return;
  drawn.delete(root);
  box.close();
  if (!box.text.dirty) texts.delete(box.text.part);
}

function textOf(part) {
  if (!texts.has(part)) texts.set(part, new Text(part, told));
  return texts.get(part);
}

function element(name, css, parent) {
  const made = document.createElement(name);
  if (css) made.className = css;
  return parent.appendChild(made);
}

function build(root, data) {
  const box = new Box(root.appendChild(document.createElement("div")), data);
  drawn.set(root, box);
  return box;
}

class Box {
  constructor(root, { part, rows }) {
    this.root = root;
    root.className = rows ? "wm-box" : "wm-box wm-box-line";
    this.text = textOf(part);
    this.path = location.pathname;
    const name = `wm-box-${(numbered += 1)}`;
    this.label = Object.assign(element("label", "wm-box-label", root), { htmlFor: name });
    this.line = rows === 0; // one line, which is wrapped where it is long, so that all of it is read
    this.area = Object.assign(element("textarea", "", root), { id: name, rows: rows || 1, autocomplete: "off" });
    if (rows) this.area.style.minHeight = `${(24 * rows + 24) / 16}rem`;
    if (this.line) this.area.setAttribute("aria-multiline", "false");
    this.area.spellcheck = kept.spelling !== false;
    this.state = Object.assign(element("p", "wm-box-state", root), { id: `${name}-state`, role: "status" });
    this.length = Object.assign(element("p", "wm-box-length", root), { id: `${name}-length` });
    this.area.setAttribute("aria-describedby", `${name}-state ${name}-length`);
    this.area.addEventListener("input", () => this.typed());
    this.area.addEventListener("change", () => this.area.value !== this.text.words && this.typed());
    this.area.addEventListener("focus", () => (this.enteredAt = Date.now()));
    this.area.addEventListener("blur", () => this.left());
    this.area.addEventListener("keydown", (event) => this.pressed(event));
  }

  show(data) {
    if (this.label.textContent !== data.label) this.label.textContent = data.label;
    this.label.classList.toggle("wm-box-hidden", Boolean(data.hidden));
    this.area.placeholder = data.placeholder ?? "";
    this.lengths = data.lengths;
    this.text.adopt(data);
    told(this.text);
  }

  typed() {
    if (this.line && this.area.value.includes("\n")) {
      const at = this.area.selectionStart;
      this.area.value = this.area.value.replaceAll("\n", " ");
      this.area.setSelectionRange(at, at);
    }
    this.text.typed(() => this.area.value);
  }

  /** Write what the text says into the box, unless it says so already: the caret and the way back stay. */
  paint() {
    const { area, text } = this;
    if (area.value !== text.words) {
      const [at, to, scroll] = [area.selectionStart, area.selectionEnd, area.scrollTop];
      area.value = text.words;
      if (document.activeElement === area) area.setSelectionRange(at, to);
      area.scrollTop = scroll;
    }
    put(this.state, text.trouble && text.dirty ? `Not saved. ${text.trouble}` : text.says);
    put(this.length, lengthOf(text, this.lengths));
  }

  /** A box built anew while somebody wrote in it takes them back to where they were. */
  back() {
    const place = kept.place;
    if (place?.part !== this.text.part || Date.now() - place.at > 60_000) return;
    if (document.activeElement && document.activeElement !== document.body) return;
    this.area.value = this.text.words;
    this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(place.start, place.end);
    this.area.scrollTop = place.scroll;
  }

  close() {
    const { selectionStart: start, selectionEnd: end, scrollTop: scroll } = this.area;
    if (kept.writing === this.area) kept.caret = { part: this.text.part, start, end };
    if (document.activeElement === this.area || this.tornAway) {
      kept.place = { part: this.text.part, start, end, scroll, at: Date.now() };
      this.missed();
    }
    this.text.redraw = null;
    this.root.remove();
  }

  /** Whether the page took the box away while somebody wrote in it: the box is left by that, and by nothing they did. */
  get tornAway() {
    const now = Date.now();
    const byThem = now - (kept.pressed ?? 0) < 1000 || document.activeElement !== document.body;
    return kept.writing === this.area && now - (this.leftAt ?? 0) < 1000 && !byThem;
  }

  /** A box taken away from under the hands, as by a session that began anew, is asked for. */
  missed() {
    const { part } = this.text;
    const path = this.path;
    setTimeout(() => {
      if (kept.place?.part === part && location.pathname === path && !drawnParts().has(part)) kept.ask?.([part]);
    }, MISSED);
  }

  pressed(event) {
    if (event.isComposing || event.key !== "Enter") return;
    if (event.ctrlKey || event.metaKey || this.line) {
      event.preventDefault();
      this.left();
    }
  }

  /** What stands around the box is drawn again once its words are stored; a press on a button does that by itself. */
  async left() {
    kept.place = null;
    this.leftAt = Date.now();
    const { text } = this;
    await text.settled();
    // A press that led into the box, as of “Add an action”, is not the one it is left by.
    const pressed = kept.held || Math.max(Date.now() - 1000, this.enteredAt ?? 0) < (kept.pressed ?? 0);
    if (!pressed && text.stored !== text.drawn && !text.dirty) text.redraw?.();
  }
}

function put(place, words) {
  setWords(place, words);
  place.hidden = words === "";
}

function lengthOf({ words, over }, lengths) {
  if (words.length <= lengths.designed) return "";
  return over ? lengths.tooLong : lengths.long;
}

/** A text has something new to say: its box, if it stands on this page, and the bar. */
function told(text) {
  for (const box of drawn.values()) if (box.text === text) box.paint();
  if (!drawnParts().has(text.part) && !text.dirty) texts.delete(text.part);
  paintBar();
}

const drawnParts = () => new Set([...drawn.values()].map((box) => box.text.part));
