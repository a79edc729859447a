// A date, a number or a line in a field of the framework’s is told to the server when the field is left. Until then the
// bar does not say that all is saved, and the browser asks before the page is closed. What is pressed, ticked or left is
// under way until the server has run the page with it: it is stored by that.

const FIELDS = "[data-testid=stDateInput], [data-testid=stNumberInput], [data-testid=stTextInput], [data-testid=stTextArea]";
const UNLEFT = "Not saved yet: leave the box you type in.";
const PRESSED = "[role=option], [role=gridcell], .st-key-body [data-testid=stButtonGroup] button";
const TOUCHED = "[role=listbox], [data-testid=stSelectbox], [data-testid=stMultiSelect]"; // it may change with a press, or open
const BY_IT = 300; // milliseconds in which a change is told to the server by what was pressed
const UNTOLD = 1000; // milliseconds in which a press is told to the server; one that is not has changed nothing
const UNSEEN = 3000; // milliseconds after which what was told is over, where a run began and ended unseen in one drawing
const ENDED = 150; // milliseconds in which a run that made way for another is followed by it

function fieldOf(target) {
  const field = target.closest?.(".st-key-body")?.contains(target) ? target.closest(FIELDS) : null;
  return target.type === "password" || target.type === "search" ? null : field;
}

function typedIn(event) {
  const field = fieldOf(event.target);
  if (!field) return;
  kept.unleft = event.key === "Enter" ? null : field;
  if (kept.unleft) paintBar();
  else underWay();
}

function isLeft() {
  setTimeout(() => {
    if (kept.unleft?.contains(document.activeElement) && kept.unleft.isConnected) return;
    kept.unleft = null;
    paintBar();
  }, 100);
}

/** Something was changed that only the page stores, or a choice that is yet to be told. */
function underWay(untilTold = false) {
  if (untilTold && kept.underWay && !kept.underWay.untilTold) return;
  clearTimeout(kept.underWay?.timer);
  kept.underWay = { timer: setTimeout(isOver, UNTOLD), told: false, untilTold };
  paintBar();
}

function isOver() {
  clearTimeout(kept.underWay?.timer);
  kept.underWay = null;
  paintBar();
}

const runs = () => document.querySelector("[data-testid=stApp]")?.dataset.testScriptState !== "notRunning";

function isTold() {
  if (!kept.underWay && performance.now() - (kept.touched ?? -BY_IT) < BY_IT) underWay();
  if (!kept.underWay) return;
  clearTimeout(kept.underWay.timer);
  Object.assign(kept.underWay, { told: true, timer: setTimeout(() => runs() || isOver(), UNSEEN) });
}

function followRun() {
  const now = kept.underWay;
  if (!now?.told) return;
  clearTimeout(now.timer);
  if (!runs()) now.timer = setTimeout(isOver, ENDED);
}

/** A press on what changes with it. A choice has a state of its own once it is told, as that is before its page is. */
function pressed({ target }) {
  const within = (names) => target.closest?.(names);
  if (within(TOUCHED)) kept.touched = performance.now();
  if (within(PRESSED) && !within(".st-key-switch")) return underWay();
  const answer = within(".st-key-body label:has(input:is([type=radio], [type=checkbox]))")?.querySelector("input");
  if (!answer || (answer !== target && answer.type === "radio" && answer.checked)) return;
  const questions = Object.keys(kept.choices?.questions ?? {});
  underWay(questions.some((css) => within(`.st-key-${CSS.escape(css)}`)));
}

function watchFields() {
  if (kept.watchesFields) return;
  kept.watchesFields = true;
  document.addEventListener("input", typedIn, true);
  document.addEventListener("keydown", (event) => {
    // The parts of a date are no boxes to the browser, and tell of a digit only as a key.
    if (event.key === "Enter" || (event.target.role === "spinbutton" && /^[0-9]$/.test(event.key))) typedIn(event);
  }, true);
  document.addEventListener("focusout", (event) => {
    if (kept.unleft?.contains(event.target)) underWay();
    isLeft();
  }, true);
  document.addEventListener("click", pressed, true);
  document.addEventListener("keydown", ({ target }) => {
    if (target.closest?.(TOUCHED)) kept.touched = performance.now();
  }, true);
  addEventListener("beforeunload", (event) => {
    const unsaved = barPlace() && kept.bar?.css === "unsaved"; // a press that waits goes with its window
    if (kept.unleft?.isConnected || unsaved) event.preventDefault();
  });
}
