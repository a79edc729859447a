// The clock that locks a browser nobody is at. It is wound by keys and movements here, in every window of this browser
// together, so that it also stops where Waymark cannot be reached.

const MINUTE = 60_000;
const HERE = "waymark-here"; // when somebody was at any window of this browser last, and nothing else
const SHARED = 5000; // milliseconds between two notes of that for the other windows
const SOON = "Waymark locks in a minute, as nothing was pressed or moved. Press any key to keep it open.";
const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart", "input"];

class Clock {
  constructor(gone) {
    const now = Date.now();
    Object.assign(this, { gone, last: now, shared: 0, told: now, warns: false });
    for (const sign of SIGNS) addEventListener(sign, () => this.noted(), { capture: true, passive: true });
    for (const back of ["focus", "pageshow"]) addEventListener(back, () => this.look());
    document.addEventListener("visibilitychange", () => this.look());
    setInterval(() => this.look(), MINUTE / 60);
  }

  /** How long nobody was here before this browser locks, in milliseconds; 0 for never. */
  get limit() {
    return (this.gone.data?.minutes ?? 0) * MINUTE;
  }

  wind() {
    this.line ??= Object.assign(document.createElement("p"), { className: "wm-locks", role: "status" });
    if (!this.line.isConnected && !this.gone.page) document.body.append(this.line);
    this.look();
  }

  /** For how long nobody was at any window of this browser; a note of a time that is yet to come is not believed. */
  get since() {
    const now = Date.now();
    const other = Number(read(HERE));
    return now - (other <= now ? Math.max(this.last, other) : this.last);
  }

  look() {
    if (!this.limit || this.gone.leaving) return this.warn(false);
    const { since, limit } = this;
    if (since >= limit) this.gone.leave("locked");
    else this.warn(since >= limit - MINUTE);
  }

  /** Somebody is here. A computer that slept wakes by a key or a movement too, so it is looked whether it is too late. */
  noted(anew = false) {
    const now = Date.now();
    if (!anew) {
      if (now - this.last < MINUTE / 60 && !this.warns) return;
      if (this.limit && this.since >= this.limit) return this.look();
    }
    if (this.gone.leaving) return;
    this.last = now;
    if (this.warns || anew || now - this.shared > SHARED) {
      this.shared = now;
      note(HERE, now);
    }
    this.warn(false);
    if (now - this.told < MINUTE || !this.gone.data) return;
    this.told = now;
    post(this.gone.data.address, "here");
  }

  warn(on) {
    if (this.warns === on || !this.line) return;
    this.warns = on;
    this.line.textContent = on ? SOON : "";
  }
}

function read(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null; // a browser that keeps nothing has each window count for itself
  }
}

function note(name, value) {
  try {
    localStorage.setItem(name, String(value));
  } catch {
    // As above.
  }
}
