// The state of saving in the bar, on every page. The bar is the server’s: what it last said is shown again when there is
// nothing newer to say from here. It says that it saves from the first key on. Whoever hears the page is told by a place
// of its own, which is calmer: saving is said there only where it is slow, and no sentence is said twice.

const SLOW = 1500; // milliseconds after which saving is said to those who hear the page
const ASKS = 2000; // milliseconds between asking whether Waymark is back
const TOO_LONG = "Not saved. One text is too long, and its end is only on this page.";
const AWAY = "Not connected. Waymark cannot be reached; what was saved is kept.";

const barPlace = () => document.querySelector(".st-key-saving p");

function paintBar() {
  const place = barPlace();
  if (!place) return;
  if (!kept.bar || place.textContent !== kept.bar.shown) {
    kept.bar = { words: place.textContent, css: place.className, shown: place.textContent, moment: Date.now() };
  }
  const all = [...texts.values()];
  const waits = all.some((text) => text.waits);
  const trouble = all.find((text) => text.trouble && text.dirty);
  const [words, css] = sentence(all, trouble);
  const saving = css !== "unsaved" && (waits || Boolean(kept.underWay));
  say(place, saving ? "Saving" : words, saving ? "saving" : css);
  tell(words, saving);
  document.documentElement.dataset.writing = trouble ? "not saved" : waits ? "saving" : "saved";
  clearTimeout(kept.barTimer);
  if (waits) kept.barTimer = setTimeout(paintBar, SLOW);
}

function sentence(all, trouble) {
  const slow = all.some((text) => text.since && Date.now() - text.since > SLOW);
  const last = all.reduce((one, other) => (other.atMoment > (one?.atMoment ?? 0) ? other : one), null);
  if (trouble && kept.bar.css === "unsaved" && !kept.away) return [kept.bar.words, "unsaved"]; // it knows of presses too
  if (trouble) return [`Not saved. ${trouble.trouble.split(/(?<=\.) /)[0]}`, "unsaved"];
  if (all.some((text) => text.over)) return [TOO_LONG, "unsaved"];
  if (kept.away) return [AWAY, "unsaved"];
  if (kept.bar.css === "unsaved") return [kept.bar.words, "unsaved"];
  if (kept.unleft?.isConnected && kept.bar.words) return [UNLEFT, "unsaved"];
  if (slow) return ["Saving", "saving"];
  if (last && last.atMoment > kept.bar.moment) return [`Saved at ${last.at}`, "saved"];
  return [kept.bar.words, kept.bar.css];
}

/** Change what a place says, and no more of the page: where a node comes or goes, Chromium cuts what can be undone. */
function setWords(place, words) {
  if (place.textContent === words) return;
  if (place.childNodes.length === 1 && place.firstChild.nodeType === Node.TEXT_NODE) place.firstChild.data = words;
  else place.textContent = words;
}

function say(place, words, css) {
  kept.bar.shown = words;
  setWords(place, words);
  if (place.className !== css) place.className = css;
}

/** Say it to those who hear the page. What was said and is no longer so is taken away without a word. */
function tell(words, saving) {
  const place = document.querySelector(".wm-told") ?? newTold(words);
  if (saving && words !== "Saving") setWords(place, "");
  else if (kept.toldLast !== words) setWords(place, (kept.toldLast = words));
}

function newTold(words) {
  const place = Object.assign(document.createElement("div"), { className: "wm-told", role: "status", ariaLive: "polite" });
  place.append((kept.toldLast = words));
  return document.body.appendChild(place);
}

// The framework lays a message over the page when it cannot reach the server, and would take the keys from whoever writes:
// it is never shown (look/shape.css), so that it can hold no keys, and is closed at once. The bar says that Waymark is away.
const MESSAGE = "[data-testid=stDialog]";

function closeItsMessage() {
  for (const message of document.querySelectorAll(MESSAGE)) {
    message.querySelector("button")?.click();
    askUntilBack();
  }
}

/** The box somebody writes in; another of the same text, where the page took that away and built it anew. */
function writtenIn() {
  if (!kept.writing || kept.writing.isConnected) return kept.writing;
  return [...drawn.values()].find((box) => box.text.part === kept.writingPart)?.area ?? null;
}

function takeUp() {
  const box = writtenIn();
  if (!box || document.activeElement === box) return;
  const anew = box !== kept.writing;
  box.focus({ preventScroll: true });
  if (anew && kept.caret?.part === kept.writingPart) box.setSelectionRange(kept.caret.start, kept.caret.end);
}

// A key pressed while the page has taken the box away goes where somebody was writing; where there is no such box for a
// moment, it waits for it.
function keyToBox(event) {
  if (!kept.writing || document.activeElement !== document.body) return;
  if (writtenIn()) takeUp();
  else holdKey(event);
}

function holdKey(event) {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
  if (!plain || (event.key.length !== 1 && !["Enter", "Backspace"].includes(event.key))) return;
  event.preventDefault();
  (kept.keys ??= []).push(event.key);
}

/** Type what was pressed while this text had no box. */
function typeHeld(text) {
  if (!kept.keys?.length || text.part !== kept.writingPart) return;
  takeUp();
  if (document.activeElement !== kept.writing) return;
  for (const key of kept.keys.splice(0)) {
    document.execCommand(key === "Backspace" ? "delete" : "insertText", false, key === "Enter" ? "\n" : key);
  }
}

async function askUntilBack() {
  if (kept.away) return;
  kept.away = true;
  paintBar();
  while (kept.away) {
    await new Promise((done) => setTimeout(done, ASKS));
    if (connected() && (await fetch("/ready").then((answer) => answer.ok, () => false))) isBack();
  }
}

function isBack() {
  kept.away = false;
  paintBar();
}
