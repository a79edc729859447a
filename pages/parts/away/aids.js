// The buttons in the bar: what they say, and what a press of them tells the server.

const AID = "waymark-aid"; // when contrast was pressed: its look may load the page anew, and the focus comes back to it
const LOADS = 10_000; // milliseconds in which that is done

function focusAgain(root) {
  const pressed = Number(sessionStorage.getItem(AID) ?? 0);
  sessionStorage.removeItem(AID);
  if (Date.now() - pressed > LOADS) return;
  const until = (left) => {
    if (document.documentElement.dataset.settled) root.querySelector("[data-aid=contrast]").focus();
    else if (left > 0) setTimeout(() => until(left - 1), 50);
  };
  setTimeout(() => until(100), 50);
}

function paint(root, { contrast, size }) {
  root.querySelector("[data-aid=contrast]").setAttribute("aria-pressed", String(contrast));
  const says = root.querySelector("[data-aid=size] span");
  const words = `Size of the letters: ${size}`;
  if (says.textContent !== words) says.textContent = words;
}

export default function ({ data, parentElement, setTriggerValue }) {
  if (!kept.gone) {
    kept.gone = new Gone();
    focusAgain(parentElement);
  }
  paint(parentElement, data);
  for (const name of ["contrast", "size"]) {
    parentElement.querySelector(`[data-aid=${name}]`).onclick = () => {
      if (name === "contrast") sessionStorage.setItem(AID, Date.now());
      setTriggerValue(name, Date.now());
    };
  }
  kept.gone.told(data);
}
