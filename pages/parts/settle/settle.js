// What only a script can do once a page is drawn: the theme beneath the look, the language, spelling and the focus.

const kept = (window.__waymark ??= {});
kept.page ??= null;
kept.turn ??= 0;

// Streamlit keeps its theme under the address a tab was first opened at, and reads it only then.
const keyOf = (path) => `stActiveTheme-${path}-v2`;

function setTheme({ theme, paths }) {
  const opened = new URL(performance.getEntriesByType("navigation")[0].name).pathname;
  const before = localStorage.getItem(keyOf(opened));
  const wanted = JSON.stringify(theme);
  for (const path of new Set([...paths, opened])) localStorage.setItem(keyOf(path), wanted);
  const drawn = kept.theme ?? before ?? JSON.stringify("System");
  kept.theme = drawn;
  // Once for each choice, so that a browser that keeps nothing is not reloaded for ever.
  if (drawn === wanted || sessionStorage.getItem("waymark-theme") === wanted) return false;
  sessionStorage.setItem("waymark-theme", wanted);
  location.reload();
  return true;
}

function markMenu() {
  for (const link of document.querySelectorAll(".st-key-menu a")) {
    const on = link.closest(".st-key-menu_here") !== null;
    if (on) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

// The menu is drawn after this has run, on a slow machine long after, so it is marked as it comes.
function settleFrame() {
  document.documentElement.lang = "en-GB";
  markMenu();
  if (kept.marksMenu) return;
  kept.marksMenu = new MutationObserver(() => {
    cancelAnimationFrame(kept.marking);
    kept.marking = requestAnimationFrame(markMenu);
  });
  const changes = { childList: true, subtree: true, attributes: true, attributeFilter: ["class"] };
  kept.marksMenu.observe(document.body, changes);
}

// Off also covers single lines: a browser that sends what is typed to a service would send names as well.
function spell(within) {
  if (!(within instanceof Element)) return;
  const boxes = within.matches("textarea, input") ? [within] : within.querySelectorAll("textarea, input");
  for (const box of boxes) {
    if (box.readOnly) continue;
    if (box.localName === "textarea") box.spellcheck = kept.spelling;
    else if (!kept.spelling) box.spellcheck = false;
    else box.removeAttribute("spellcheck");
  }
}

// Boxes come and go as a page is drawn, so each is told as it appears.
function settleSpelling({ spelling }) {
  if (kept.spelling !== spelling) {
    kept.spelling = spelling;
    spell(document.body);
  }
  if (kept.spellsNew) return;
  kept.spellsNew = new MutationObserver((changes) => {
    for (const change of changes) change.addedNodes.forEach(spell);
  });
  kept.spellsNew.observe(document.body, { childList: true, subtree: true });
}

const running = () =>
  document.querySelector("[data-testid=stApp]")?.dataset.testScriptState !== "notRunning";

// A page may come in pieces, so the heading is waited for; whoever has moved on by then is left alone.
// What a reviewer said is landed on where the address names it, once the boxes above it have their height.
function focusHeading(turn, from, left, said) {
  if (turn !== kept.turn || left === 0) return;
  const heading = document.querySelector(".st-key-body h1");
  if (running() || !heading || (said && waitsForBox(".st-key-body"))) {
    setTimeout(() => focusHeading(turn, from, left - 1, said), 50);
    return;
  }
  const now = document.activeElement;
  if (now !== from && now !== document.body && now?.isConnected) return;
  const remark = said && document.querySelector(`.st-key-remark_${said.replace(/[^\w-]/g, "-")}`);
  const landing = remark || heading;
  document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  landing.tabIndex = -1;
  landing.focus({ preventScroll: true });
  if (remark) remark.scrollIntoView({ block: "start" });
}

// A box of ours is built a moment after the fields of the framework’s beside it, and nothing but its place is there yet.
const waitsForBox = (form) =>
  [...document.querySelectorAll(`${form} [class*="st-key-long-"]`)].some((place) => !place.querySelector(".wm-box"));

// What was added is written in at once; whoever has gone elsewhere meanwhile is left alone.
function focusAdded(id, from, left) {
  if (left === 0) return;
  const form = `.st-key-unfold_${id}`;
  const fields = document.querySelectorAll(`${form} :is(input, textarea, [role=spinbutton], [data-variant=pills])`);
  const first = [...fields].find((field) => field.getClientRects().length > 0);
  // A field of a kind that is new to this tab is drawn later than those below it; a grey bar keeps its place.
  if (running() || !first || waitsForBox(form) || document.querySelector(`${form} [data-testid=stSkeleton]`)) {
    setTimeout(() => focusAdded(id, from, left - 1), 50);
    return;
  }
  const now = document.activeElement;
  if (now === from || now === document.body) first.focus();
}

// What was pressed is gone with what was done, so the keyboard goes on from the sentence that says so.
function focusTold(from, left) {
  if (left === 0) return;
  const told = document.querySelector(".st-key-said");
  if (running() || !told) {
    setTimeout(() => focusTold(from, left - 1), 50);
    return;
  }
  const now = document.activeElement;
  if (now !== from && now !== document.body && now?.isConnected) return;
  told.tabIndex = -1;
  told.focus({ preventScroll: true });
}

export default function ({ data }) {
  if (setTheme(data)) return;
  settleFrame();
  settleSpelling(data);
  watchMenu();
  document.documentElement.dataset.settled = data.page;
  if (data.added) focusAdded(data.added, document.activeElement, 200);
  if (data.told) focusTold(document.activeElement, 200);
  if (data.page === kept.page) return;
  kept.page = data.page;
  if (kept.turn > 0) closeMenu();
  kept.turn += 1;
  focusHeading(kept.turn, document.activeElement, 200, data.said);
}
