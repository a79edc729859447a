// What this page holds that is not stored yet: words and choices on their way, and a press that waits.

const kept = (window.__waymark ??= {});
const HASTE = 30; // milliseconds between two looks at what is not stored yet

/** The page itself, also while a blank one stands in its place. */
const pageOf = (gone) => gone.page ?? document.body;

const written = () => [...(kept.texts?.values() ?? [])];

/** Words of which the end cannot be stored are only here as well. */
const wordsWait = () => written().some((one) => one.waits || one.over);

/** The bar speaks for the server, but what its script has said over it is no word of the server’s. */
function pressWaits(gone) {
  const place = pageOf(gone).querySelector(".st-key-saving p");
  if (!place) return pageOf(gone).querySelector("[data-waits]") !== null;
  const css = place.textContent === kept.bar?.shown ? kept.bar.css : place.className;
  return css === "unsaved" && !kept.away;
}

const isKept = (gone) => !wordsWait() && !pressWaits(gone);

/** Send all of it now; what failed before is tried once more, and then again by itself. */
function sendAll() {
  for (const one of written()) one.send();
}

/** Wait until all is stored, or known not to be for now; gives whether it is. */
async function untilKept(gone, patience) {
  const end = performance.now() + patience;
  while (performance.now() < end && (kept.underWay || kept.unleft || !isKept(gone))) {
    for (const one of written()) if (one.waits && !one.trouble) one.send();
    await new Promise((done) => setTimeout(done, HASTE));
  }
  return isKept(gone);
}

async function post(address, does) {
  try {
    const headers = { "content-type": "application/json" };
    const signal = AbortSignal.timeout(3000);
    const answer = await fetch(address, { method: "POST", headers, body: JSON.stringify({ does }), keepalive: true, signal });
    return answer.ok;
  } catch {
    return false;
  }
}
