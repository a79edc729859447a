// What holds for the page as a whole: presses that wait for words, and words that leave with the page.

const HOLD = 3000; // milliseconds a press waits for the words to be stored, before it goes on without
const CUT = 1000; // milliseconds in which a lost connection may come back by itself before anything is said of it
const SOON = 250; // milliseconds in which the framework stores what was typed in a box of its own

// A press straight from a box waits until what was typed is stored: what comes next is made of those words. It would
// also be told to the server before what leaves a box of the framework’s, and what comes last decides the page.
function targetOf(event) {
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  const target = event.isTrusted && plain ? event.target.closest?.("a[href], button") : null;
  if (!target || target.localName === "button") return target;
  return target.origin === location.origin && !target.target && !target.hasAttribute("download") ? target : null;
}

// A child’s part says, once it is given back, that all of it is kept: it stays open over words that are not stored.
const CLOSES = ".st-key-own_finish";

// The page may be drawn anew while a press waits; then the same control is looked for in its place. Several buttons may
// stand under one key, as answers do: the one that says the same.
function sameAs(target) {
  const says = target.textContent;
  const key = [...(target.closest("[class*=st-key-]")?.classList ?? [])].find((one) => one.startsWith("st-key-"));
  const link = target.localName === "a" ? `a[href="${CSS.escape(target.getAttribute("href"))}"]` : "";
  const place = link || (key ? `.${CSS.escape(key)} button` : "");
  const found = () => (place ? [...document.querySelectorAll(place)] : []);
  return () => (target.isConnected ? target : found().find((one) => link || one.textContent === says));
}

async function untilStored(open) {
  for (const text of open) text.send();
  const end = Date.now() + HOLD;
  while (Date.now() < end && open.some((text) => text.dirty)) await new Promise((done) => setTimeout(done, 100));
}

function hold(event) {
  const target = targetOf(event);
  const closes = Boolean(target?.closest(CLOSES));
  const here = drawnParts();
  const open = [...texts.values()].filter((text) => text.dirty && (!text.trouble || (closes && here.has(text.part))));
  const wait = target?.localName === "a" && performance.now() - (kept.leftBox ?? -SOON) < SOON ? SOON : 0;
  if (!target || (!open.length && !wait)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  kept.held = (kept.held ?? 0) + 1; // a page that also drew itself anew would be told to the server beside what was pressed
  const again = sameAs(target);
  const enough = new Promise((done) => setTimeout(done, HOLD));
  const tried = closes ? [untilStored(open)] : open.map((text) => text.settled());
  const stored = Promise.all([...tried, new Promise((done) => setTimeout(done, wait))]);
  Promise.race([stored, enough]).then(() => {
    kept.held -= 1;
    if (closes && open.some((text) => text.dirty && here.has(text.part))) return;
    kept.pressed = Date.now();
    again()?.click();
  });
}

function listen() {
  document.addEventListener("pointerdown", (event) => {
    if (targetOf(event)) kept.pressed = Date.now();
    if (!event.target.closest?.(".wm-box")) kept.writing = null; // gone elsewhere, if only to the page
  }, true);
  document.addEventListener("focusout", (event) => {
    if (event.target.matches?.("input, textarea") && !event.target.closest(".wm-box")) kept.leftBox = performance.now();
  }, true);
  document.addEventListener("focusout", ({ target, relatedTarget }) => {
    // The framework’s message, though it is not shown, may take the box out of the hands before it is closed.
    if (target === kept.writing && !relatedTarget && document.querySelector(MESSAGE)) takeUp();
  }, true);
  document.addEventListener("focusin", (event) => {
    if (event.target.closest?.(".wm-box")) isWrittenIn(event.target);
    else kept.writing = null;
  }, true);
  for (const press of ["pointerdown", "click"]) document.addEventListener(press, pressedAway, true);
  document.addEventListener("click", hold, true);
  document.addEventListener("keydown", keyToBox, true);
  addEventListener("pagehide", handOver);
  document.addEventListener("visibilitychange", () => document.hidden && handOver());
  for (const back of ["online", "pageshow", "focus"]) addEventListener(back, () => texts.forEach((text) => text.dirty && text.soon(0)));
  addEventListener("beforeunload", (event) => {
    if ([...texts.values()].some((text) => text.atRisk)) event.preventDefault();
  });
  new MutationObserver(() => {
    closeItsMessage();
    const place = barPlace();
    if (place && place.textContent !== kept.bar?.shown) paintBar(); // the server’s sentence may be older than the last key
    cancelAnimationFrame(kept.painting);
    kept.painting = requestAnimationFrame(paintBar);
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
  const run = { attributes: true, subtree: true, attributeFilter: ["data-test-script-state"] };
  new MutationObserver(followRun).observe(document.body, run);
  const connection = { attributes: true, subtree: true, attributeFilter: ["data-test-connection-state"] };
  new MutationObserver(followWire).observe(document.body, connection);
}

function isWrittenIn(area) {
  const box = [...drawn.values()].find((one) => one.area === area);
  if (box) Object.assign(kept, { writing: area, writingPart: box.text.part });
}

// The page lives on behind a blank one that was put in its place (away/leave.js).
const connected = () => (kept.gone?.page ?? document).querySelector("[data-test-connection-state=CONNECTED]") !== null;

// What was chosen in the instant of a cut stands on the page and was told to nobody: back again, the page tells it all.
function followWire() {
  const cut = !connected();
  if (cut && !kept.cut) setTimeout(() => connected() || askUntilBack(), CUT);
  if (!cut && kept.cut) {
    kept.ask?.([]);
    isBack();
  }
  kept.cut = cut;
}

// A press that can reach nobody does nothing, so that this is said at once. It is not made up for later: by then somebody
// may want something else.
function pressedAway(event) {
  if (event.isTrusted && event.target.closest?.("a[href], button, label, summary") && !connected()) askUntilBack();
}

function handOver() {
  for (const text of texts.values()) text.handOver();
}

// A session that began anew knows nothing of what was open: the box of words that are only here is asked for, once.
function askForBox(text) {
  if (text.askedFor || !connected()) return;
  text.askedFor = true;
  kept.ask?.([text.part]);
}

const kept = (window.__waymark ??= {});
const texts = (kept.texts ??= new Map());

export default function (component) {
  kept.ask = (parts) => component.setTriggerValue("waiting", parts);
  if (!kept.draw) {
    Object.assign(kept, { draw, leave, laid });
    watchFields();
    listen();
    watchWire();
  }
  for (const [root, component] of kept.waiting ?? []) kept.draw(root, component);
  kept.waiting?.clear();
}
