// The folded menu and the keys: where the focus goes as it is opened and closed, and that it is not left standing open.
// Folded, it is hidden by the style of the page, so that no key reaches it.

const MENU = "[data-testid=stSidebar]";
const OPENS = "[data-testid=stExpandSidebarButton]";
const CLOSES = "[data-testid=stSidebarCollapseButton]";

const menuIsOpen = () => document.querySelector(MENU)?.dataset.collapsed === "false";
const overThePage = () => matchMedia("(max-width: 48rem)").matches;
const inMenu = () => document.querySelector(MENU)?.contains(document.activeElement) ?? false;

function foldMenu() {
  document.querySelector(`${MENU} ${CLOSES} button`)?.click();
}

// On a small screen the menu lies over the page, so it closes once a page was chosen in it.
function closeMenu() {
  if (overThePage() && menuIsOpen()) foldMenu();
}

/** Give the focus to what stands there once the menu has turned; whoever has gone elsewhere meanwhile is left alone. */
function focusTurned(find, left = 60) {
  const found = find();
  const now = document.activeElement;
  if (found && (now === document.body || now.closest(`${MENU}, ${OPENS}`))) found.focus();
  if ((!found || document.activeElement !== found) && left > 0) setTimeout(() => focusTurned(find, left - 1), 30);
}

const firstLink = () => (menuIsOpen() ? document.querySelector(".st-key-menu a") : null);
const opener = () => {
  const found = menuIsOpen() ? null : document.querySelector(OPENS);
  return found?.querySelector("button") ?? found;
};

function onPress({ target, isTrusted }) {
  if (!isTrusted || !(target instanceof Element)) return; // what a script pressed has its own place for the focus
  if (target.closest(OPENS)) focusTurned(firstLink);
  else if (target.closest(CLOSES)) focusTurned(opener);
}

function onKey(event) {
  if (!overThePage() || !menuIsOpen()) return;
  if (event.key === "Escape" && !event.defaultPrevented) {
    foldMenu();
    focusTurned(opener);
  } else if (event.key === "Tab" && inMenu()) {
    // Past its end the page would have the focus beneath it, out of sight.
    setTimeout(() => inMenu() || document.activeElement === document.body || closeMenu(), 0);
  }
}

function watchMenu() {
  if (kept.watchesMenu) return;
  kept.watchesMenu = true;
  document.addEventListener("click", onPress, true);
  document.addEventListener("keydown", onKey);
}
