// A choice is told to the store first, and then to the page: that is long in drawing itself anew. It is told again until
// it is stored, as typed words are. What another window has changed meanwhile, the page asks about.

const CHOOSE = "/choose";
const ASKED = 1500; // milliseconds that what the page tells the server waits for a choice to be stored
let lastTurn = 0;

class Choice {
  constructor({ assessment, key, shown }) {
    Object.assign(this, { part: `choice:${assessment}/${key}`, assessment, key, said: shown, stored: shown });
    Object.assign(this, { turn: 0, onItsWay: null, since: 0, failures: 0, trouble: "", at: "", atMoment: 0, waiters: [] });
    this.outrun = false; // whether its page was told of it before it was stored, and drawn without it
  }

  /** Whether what is chosen is not what is stored, or will not be once what is on its way has come. */
  get dirty() {
    return this.said !== this.stored || (this.onItsWay !== null && this.onItsWay !== this.said);
  }

  get waits() {
    return this.dirty;
  }

  /** Whether closing the page now could lose it, so that the browser should ask first. */
  get atRisk() {
    return this.dirty && (this.trouble !== "" || Date.now() - this.since > SLOW);
  }

  chosen(said) {
    this.turn = lastTurn = Math.max(lastTurn + 1, Date.now()); // rises even after a reload
    Object.assign(this, { said, since: this.since || Date.now() });
    this.send();
  }

  soon(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), wait);
  }

  message() {
    const { assessment, key, said, turn } = this;
    return { token: kept.choices.token, assessment, key, said, turn };
  }

  /** Each is sent at once, so that no closed page leaves one behind; the server takes the last for the last. */
  async send() {
    clearTimeout(this.timer);
    if (!this.dirty || this.onItsWay === this.said) return;
    const { said } = this;
    this.onItsWay = said;
    const message = this.message();
    paintBar();
    const answer = await post(message, CHOOSE);
    if (message.turn !== this.turn) return; // another was chosen since
    this.onItsWay = null;
    this.answered(said, answer);
    paintBar();
  }

  answered(said, { became, at, says }) {
    if (became === "not saved") {
      this.trouble = says;
      this.soon(AGAIN[Math.min(this.failures, AGAIN.length - 1)]);
      this.failures += 1;
    } else {
      const late = this.trouble !== "" || this.outrun;
      Object.assign(this, { stored: said, trouble: "", failures: 0, since: 0, outrun: false });
      if (became === "left to the page") underWay();
      if (at) Object.assign(this, { at, atMoment: Date.now() });
      if (late) kept.ask?.([]); // the page said that it was not stored
    }
    this.waiters.splice(0).forEach((go) => go());
  }

  /** Stored or known not to be: for whoever waits before going on. */
  settled() {
    if (!this.dirty || this.trouble) return Promise.resolve();
    this.send();
    return new Promise((done) => this.waiters.push(done));
  }

  /** The page may be closed now. */
  handOver() {
    if (!this.dirty || !kept.choices) return;
    navigator.sendBeacon(CHOOSE, new Blob([JSON.stringify(this.message())], { type: "application/json" }));
    this.onItsWay = null;
    this.soon(PATIENCE);
  }
}

const choices = () => [...texts.values()].filter((one) => one instanceof Choice);

function chosenIn(css) {
  const answers = [...document.querySelectorAll(`.st-key-${CSS.escape(css)} input[type=radio]`)];
  return answers.findIndex((answer) => answer.checked);
}

/** Take in the choices made since the page was drawn, of the assessment that this address is of. */
function lookForChoices() {
  const { assessment, questions } = kept.choices ?? {};
  if (!assessment || new URLSearchParams(location.search).get("a") !== assessment) return;
  for (const [css, { key, options, shown }] of Object.entries(questions)) {
    const said = options[chosenIn(css)];
    const part = `choice:${assessment}/${key}`;
    if (said === undefined || said === (texts.get(part)?.said ?? shown)) continue;
    if (!texts.has(part)) texts.set(part, new Choice({ assessment, key, shown }));
    texts.get(part).chosen(said);
  }
}

/** The framework tells the server everything through one wire, and each press by a message of its own. */
function watchWire() {
  const send = WebSocket.prototype.send;
  let before = Promise.resolve();
  let waiting = 0;
  WebSocket.prototype.send = function (message) {
    lookForChoices();
    if (kept.underWay?.untilTold) isOver();
    const open = choices().filter((choice) => choice.dirty && !choice.trouble);
    const go = () => {
      isTold();
      send.call(this, message);
    };
    if (!open.length && !waiting) return go();
    waiting += 1;
    const enough = new Promise((done) => setTimeout(done, ASKED));
    const stored = Promise.race([Promise.all(open.map((choice) => choice.settled())), enough]);
    before = Promise.all([before, stored]).then(() => {
      waiting -= 1;
      for (const choice of open) choice.outrun ||= choice.dirty;
      if (this.readyState === WebSocket.OPEN) go();
    });
  };
}

/** The page was drawn: choices of questions that are no longer on it are over, once they are stored. */
function laid() {
  const { assessment, questions } = kept.choices;
  const here = new Set(Object.values(questions).map(({ key }) => `choice:${assessment}/${key}`));
  for (const choice of choices()) if (!choice.dirty && !here.has(choice.part)) texts.delete(choice.part);
}
