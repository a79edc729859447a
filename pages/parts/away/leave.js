// Leaving: the page is blank at once, what was typed is stored, this browser is locked, and only then is it left. What
// cannot be stored stays in this window behind the blank page, which says so; it is tried again until it is stored.

const PATIENCE = 3000; // milliseconds in which a blank page waits for what is not stored yet, before it says so
const AGAIN = 1000; // milliseconds between two tries after that
const STALE = 60_000; // milliseconds; a clock that was put back by more is believed
const BLANK = "Blank page";
const TAPS = 3;
const WITHIN = 2000; // milliseconds from the first press of Shift to the last
const WAITS = "Keep this window open: something typed here is not stored yet. It is tried again until it is.";
const KEPT = "What was typed is stored.";
const FROM = "waymark-left"; // the page this window was left from, which Back does not lead to; it is opened again

class Gone {
  constructor() {
    Object.assign(this, { data: null, leaving: false, page: null, to: "", was: null, taps: [], channel: null });
    this.clock = new Clock(this);
    if ("BroadcastChannel" in window) {
      this.channel = new BroadcastChannel("waymark");
      this.channel.onmessage = ({ data }) => data === "locked" && this.was !== true && this.leave("locked");
    }
    addEventListener("click", (event) => this.clicked(event), true);
    addEventListener("keydown", (event) => this.pressed(event), true);
    // A letter that comes by no key, as of another script or a voice, is between two of them as well.
    for (const sign of ["pointerdown", "beforeinput"]) addEventListener(sign, () => (this.taps = []), true);
    addEventListener("beforeunload", (event) => this.page && !isKept(this) && event.preventDefault());
    addEventListener("pageshow", (event) => event.persisted && this.marked && location.reload());
  }

  /** The page was drawn, and its server says whether this browser is locked. */
  told(data) {
    const before = (this.data?.at ?? 0) - data.at;
    if (before > 0 && before < STALE) return; // what is taken off the page may be drawn once more on its way
    this.data = data;
    const locked = data.on === "locked";
    if (locked && this.was !== true) this.mark(true);
    this.was = locked;
    // A server that was started anew has forgotten it.
    if (!locked && this.marked && !this.leaving) this.leave("locked");
    this.clock.wind();
  }

  get marked() {
    return Boolean(this.data) && document.cookie.split("; ").includes(`${this.data.mark}=1`);
  }

  mark(on) {
    document.cookie = `${this.data.mark}=1; path=/; SameSite=Strict; max-age=${on ? 31_536_000 : 0}`;
  }

  clicked(event) {
    const on = event.target instanceof Element ? event.target : null;
    if (on?.closest(".st-key-open_again button")) this.reopen(event);
    const opens = this.page && on?.closest("main button"); // heard here, before the framework’s message can swallow it
    if (!opens && !on?.closest("[data-aid=leave]")) return;
    event.preventDefault();
    event.stopImmediatePropagation(); // else it would be held until what was typed is stored
    if (opens) this.open();
    else this.leave("left");
  }

  /** Opened again, it is the page that was left, and not the one before it in the history of this window. */
  reopen(event) {
    this.mark(false);
    const from = this.leftFrom(null);
    if (!from || from === location.pathname + location.search || !isKept(this)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    post(this.data.address, "open").then(() => location.replace(location.origin + from));
  }

  /** What was kept of it, with this in its place; a browser that keeps nothing is left all the same. */
  leftFrom(address) {
    try {
      const before = sessionStorage.getItem(FROM);
      if (address) sessionStorage.setItem(FROM, address);
      else sessionStorage.removeItem(FROM);
      return before;
    } catch {
      return null;
    }
  }

  /** Shift three times, with no other key between. While a page is being left, no key reaches it any more. */
  pressed(event) {
    if (event.isComposing || event.keyCode === 229 || event.key !== "Shift") this.taps = [];
    else if (!event.repeat) {
      this.taps = [...this.taps, event.timeStamp].slice(-TAPS);
      if (this.taps.length === TAPS && this.taps[TAPS - 1] - this.taps[0] < WITHIN) {
        this.taps = [];
        this.leave("left");
      }
    }
    if (this.leaving && !this.page && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }

  async leave(to) {
    if (to === "left") this.to = to;
    if (this.leaving || !this.data) return;
    this.leaving = true;
    this.to = to;
    document.documentElement.style.setProperty("display", "none", "important");
    this.title = document.title;
    this.untitle();
    this.mark(true);
    this.channel?.postMessage("locked");
    kept.writing = null; // no key goes back to a box
    document.activeElement?.blur?.(); // what the framework’s own fields hold is told when they are left
    sendAll();
    if ((await untilKept(this, PATIENCE)) && (await post(this.data.address, "lock"))) this.go();
    else this.stay();
  }

  /** A title the framework sets meanwhile is taken away again. */
  untitle() {
    const blank = () => this.leaving && document.title !== BLANK && (document.title = BLANK);
    blank();
    this.titles ??= new MutationObserver(blank);
    this.titles.observe(document.head, { childList: true, characterData: true, subtree: true });
  }

  go() {
    this.strip();
    // A page that is locked was left before. Only this window knows it, and forgets it when it is closed.
    if (this.to === "left" && !this.was) this.leftFrom(location.pathname + location.search);
    if (this.to === "left") location.replace(this.data.left);
    else location.reload();
  }

  /** Another body stands in the place of the page, which lives on in memory with the words that are only in it. */
  strip() {
    if (this.page) return;
    this.page = document.body;
    document.body = document.createElement("body");
  }

  async stay() {
    this.strip();
    const body = document.body;
    body.innerHTML =
      "<style>body{margin:0;font:1.125rem/1.5 system-ui,sans-serif;color:#0b0c0c;background:#fff}" +
      "body>:not(main){display:none!important}main{padding:2rem;max-width:60ch}" +
      "button{font:inherit;padding:.4rem 1rem;min-height:2.5rem}</style>" +
      "<main><h1 tabindex='-1'></h1><p role='status'></p><button type='button'>Open again</button></main>";
    const [title, says] = [body.querySelector("h1"), body.querySelector("p")];
    title.textContent = this.to === "left" ? BLANK : this.data.title;
    document.documentElement.style.removeProperty("display");
    // The framework’s message that it cannot reach the server, which is not shown, would take every press from it.
    const main = body.querySelector("main");
    const free = () => ["inert", "aria-hidden"].forEach((name) => main.hasAttribute(name) && main.removeAttribute(name));
    new MutationObserver(free).observe(main, { attributes: true });
    title.focus();
    while (this.page) {
      const words = isKept(this) ? KEPT : WAITS;
      if (says.textContent !== words) says.textContent = words;
      await new Promise((done) => setTimeout(done, AGAIN));
      if (this.page && wordsWait() && (await post(this.data.address, "here"))) await this.askAnew();
      if (!this.page || !isKept(this)) continue;
      this.mark(true);
      if ((await post(this.data.address, "lock")) && this.page) return this.go();
    }
  }

  /** A server that was started anew takes words only from a page it has drawn, which it does not do for a locked browser:
   * it is opened for as long as that takes, while this window stays blank and every other shows that it is locked. */
  async askAnew() {
    if (!written().some((one) => one.waits && one.trouble)) return;
    this.mark(false);
    await post(this.data.address, "open");
    kept.ask?.(written().flatMap((one) => (one.waits ? [one.part] : [])));
    await untilKept(this, PATIENCE);
  }

  /** The page is put back as it was, with all that was typed on it. */
  async open() {
    this.mark(false);
    document.body = this.page;
    Object.assign(this, { page: null, leaving: false });
    this.titles.disconnect();
    document.title = this.title;
    this.clock.noted(true);
    await post(this.data.address, "open");
    kept.ask?.([]);
  }
}
