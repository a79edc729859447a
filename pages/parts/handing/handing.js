// A file that was asked for is fetched by its token, once, and saved by the browser. The page stays as it is.

const STARTED = "The download has started.";
const FAILED = "Press the button again: Waymark could not be reached, and nothing was saved.";
const KEPT = 10_000; // milliseconds until the browser has surely begun to write the file

const kept = (window.__waymark ??= {});
kept.handed ??= new Set(); // what was fetched already, as a page may be drawn again before the server knows it

function save(file, name) {
  const address = URL.createObjectURL(file);
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

async function hand(address, token, say) {
  say("");
  try {
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch(address, { method: "POST", headers, body: JSON.stringify({ token }) });
    if (!answer.ok) return say(answer.status === 404 ? await answer.text() : FAILED);
    save(await answer.blob(), /filename="([^"]*)"/.exec(answer.headers.get("Content-Disposition"))[1]);
    say(STARTED);
  } catch {
    say(FAILED);
  }
}

export default function ({ data, parentElement }) {
  const say = (words) => (parentElement.querySelector(".wm-handing").textContent = words);
  for (const token of data.tokens) {
    if (kept.handed.has(token)) continue;
    kept.handed.add(token);
    hand(data.address, token, say);
  }
}
