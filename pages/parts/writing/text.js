// A text that is being written: what it says, what of it is stored, what is on its way, and why it is not stored yet.

const WAIT = 500; // milliseconds from the first key to the sending: the clock does not start again with each key
const AGAIN = [500, 1000, 2000, 4000]; // milliseconds until what could not be sent is sent again
const PATIENCE = 10_000; // milliseconds for an answer
const HIDE = 60_000; // bytes; a browser sends no more than 65,536 of a page that is closed
const ADDRESS = "/draft";
const UNREACHED = "Waymark cannot be reached. Your words stay on this page and are saved when it is back.";
const NOT_OPEN = "Your words stay on this page. Open the page you wrote them on again, and they are saved.";
const ASIDE = "This was also changed in another window. Both texts are kept: choose between them below.";

class Text {
  constructor(part, told) {
    Object.assign(this, { part, told, words: "", stored: "", stamp: "", token: "", revision: -1, largest: Infinity });
    Object.assign(this, { looking: null, cut: { words: "", sendable: "" } });
    Object.assign(this, { turn: 0, onItsWay: null, since: 0, doubtful: [], whole: false, failures: 0, trouble: "" });
    Object.assign(this, { aside: false, asideDrawn: false, says: "", drawn: "", at: "", atMoment: 0, waiters: [] });
  }

  /** What its box says. It is read only when it is asked for: a box may tell of thousands of changes in one breath. */
  get words() {
    if (this.read) this.words = this.read();
    return this.written;
  }

  set words(words) {
    Object.assign(this, { written: words, read: null });
  }

  /** What of it can be stored: a box takes more than that, and says so. */
  get sendable() {
    const { words, largest } = this;
    if (words.length <= largest) return words;
    if (this.cut.words !== words) this.cut = { words, sendable: words.slice(0, placeOf(words, largest)) };
    return this.cut.sendable;
  }

  /** Whether its end cannot be stored, as a text takes no more. */
  get over() {
    return this.sendable.length < this.words.length;
  }

  get dirty() {
    return this.sendable !== this.stored;
  }

  /** Whether the bar may not say that it is saved: it is not, or something was typed that was not looked at yet. */
  get waits() {
    return this.looking !== null || this.dirty;
  }

  /** Bring it up to a page drawn just now. Old words never take the place of newer ones. */
  adopt({ token, stored, stamp, revision, largest, aside }) {
    const anew = token !== this.token;
    if (!anew && revision < this.revision) return; // drawn before the last words were stored
    Object.assign(this, { token, revision, largest, drawn: stored, askedFor: false });
    if (this.aside) return this.chosen(stored, stamp, aside);
    if (stored === this.stored || this.doubtful.includes(stored)) this.rest(stored, stamp);
    else if (!this.dirty || this.sendable === stored) {
      this.words = stored;
      this.rest(stored, stamp);
    } else this.whole = true; // somebody else has changed it; the server keeps both
    if (this.dirty) this.soon(0);
  }

  chosen(stored, stamp, aside) {
    if (aside) this.asideDrawn = true;
    else if (this.asideDrawn) {
      Object.assign(this, { aside: false, asideDrawn: false, says: "" });
      if (this.dirty) return this.soon(0); // typed while somebody chose: kept aside once more
      this.words = stored;
      this.rest(stored, stamp);
    }
  }

  rest(stored, stamp) {
    Object.assign(this, { stored, stamp, doubtful: [], whole: false });
  }

  /** Something was typed, and `read` says what the box holds by now. All that is typed in one breath is looked at once. */
  typed(read) {
    this.read = read;
    if (this.looking !== null) return;
    this.looking = setTimeout(() => this.look(), 0);
    paintBar();
  }

  look() {
    this.looking = null;
    if (this.dirty && this.isMuch && !this.trouble) this.send();
    else if (this.dirty) this.soon(WAIT);
    this.told(this);
  }

  soon(wait) {
    if (this.timer && wait > 0) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), wait);
  }

  /** Stored or known not to be: for whoever waits before going on. */
  settled() {
    if (!this.dirty || this.trouble) return Promise.resolve();
    this.send();
    return new Promise((done) => this.waiters.push(done));
  }

  message(words) {
    this.turn = Math.max(this.turn + 1, Date.now()); // rises even after a reload
    const head = { token: this.token, turn: this.turn, base: this.stamp };
    if (this.whole) return JSON.stringify({ ...head, start: 0, end: 0, words, whole: true });
    const [start, end, tail] = between(this.stored, words);
    return JSON.stringify({ ...head, start, end, words: words.slice(start, words.length - tail) });
  }

  async send() {
    clearTimeout(this.timer);
    this.timer = null;
    if (this.onItsWay !== null || !this.dirty || !this.token) return;
    const words = this.sendable;
    Object.assign(this, { onItsWay: words, since: this.since || Date.now() });
    this.told(this);
    const answer = await post(this.message(words));
    this.onItsWay = null;
    this.answered(words, answer);
    this.told(this);
  }

  answered(words, answer) {
    switch (answer.became) {
      case "saved":
        this.rest(words, answer.stamp);
        Object.assign(this, { revision: Math.max(this.revision, answer.revision), at: answer.at, atMoment: Date.now() });
        return this.done();
      case "aside":
        this.rest(words, answer.stamp);
        if (!this.aside) Object.assign(this, { aside: true, asideDrawn: false });
        this.says = answer.says || ASIDE;
        this.redraw?.();
        return this.done();
      case "send whole":
        this.whole = true;
        return this.soon(0);
      case "not open":
        this.doubtful.push(words);
        if (this.redraw) this.redraw();
        else askForBox(this);
        return this.failed(NOT_OPEN);
      default:
        this.doubtful.push(words);
        return this.failed(answer.says);
    }
  }

  done() {
    Object.assign(this, { failures: 0, trouble: "", since: 0 });
    if (this.dirty) return this.soon(WAIT);
    this.waiters.splice(0).forEach((go) => go());
  }

  failed(why) {
    this.trouble = why;
    this.soon(AGAIN[Math.min(this.failures, AGAIN.length - 1)]);
    this.failures += 1;
    this.waiters.splice(0).forEach((go) => go());
  }

  /** The page may be closed now: the change alone is handed to the browser, which sends it whatever happens. */
  handOver() {
    if (!this.dirty || !this.token) return;
    const words = this.sendable;
    const body = new Blob([this.message(words)], { type: "application/json" });
    if (!navigator.sendBeacon(ADDRESS, body)) this.send();
    this.doubtful.push(words);
  }

  /** Whether closing the page now could lose words, so that the browser should ask first. */
  get atRisk() {
    return this.over || (this.dirty && (this.trouble !== "" || this.isMuch));
  }

  /** Whether what changed may be more than a browser sends of a page that is closed: it goes at once, as it was pasted. */
  get isMuch() {
    const [start, , tail] = between(this.stored, this.sendable);
    return this.sendable.length - tail - start > HIDE / 4;
  }
}

/** Where so many characters of a text end, counted as browsers count. */
function placeOf(words, characters) {
  let place = 0;
  for (let left = characters; left > 0 && place < words.length; left -= 1) place += words.codePointAt(place) > 0xffff ? 2 : 1;
  return place;
}

/** Where two texts begin and end to differ, counted as browsers count: from, to in the old, and what follows in both. */
function between(old, now) {
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start += 1;
  let tail = 0;
  while (tail < most - start && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  return [start, old.length - tail, tail];
}

async function post(message, address = ADDRESS, patience = PATIENCE) {
  try {
    const headers = { "content-type": "application/json" };
    const body = typeof message === "string" ? message : JSON.stringify(message);
    const keepalive = address !== ADDRESS; // sent to its end though the page is closed; words are handed over then
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(address, { method: "POST", headers, body, keepalive, signal });
    if (answer.ok) return await answer.json();
  } catch {
    // Said below, and tried again.
  }
  return { became: "not saved", says: UNREACHED };
}
