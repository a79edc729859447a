// Counting and cutting text. A box counts UTF-16 units and turns every line end into \n; the record counts code
// points of the note as it was pasted. Every crossing from one to the other is made here.

/** The note as a box holds it, and where each of its positions lies in the other count. */
function measure(note) {
  const pointAt = []; // by position in the box: code points of the note before it
  const indexAt = []; // by code point of the note: position in the box
  let shown = "";
  let points = 0;
  for (let i = 0; i < note.length; ) {
    const both = note[i] === "\r" && note[i + 1] === "\n"; // one character in a box, two in the note
    const size = both || note.codePointAt(i) > 0xffff ? 2 : 1;
    for (let unit = 0; unit < (both ? 1 : size); unit++) pointAt[shown.length + unit] = points;
    indexAt[points] = shown.length;
    if (both) indexAt[points + 1] = shown.length;
    shown += note[i] === "\r" ? "\n" : note.slice(i, i + size);
    points += both ? 2 : 1;
    i += size;
  }
  pointAt[shown.length] = points;
  indexAt[points] = shown.length;
  return { shown, pointAt, indexAt, points };
}

/** The same stretch without the white space a double click or a drag brings along; null when nothing is left. */
function trimmed(text, start, end) {
  while (start < end && /\s/u.test(text[start])) start += 1;
  while (end > start && /\s/u.test(text[end - 1])) end -= 1;
  return start < end ? [start, end] : null;
}

function wordsIn(text) {
  return (text.match(/\S+/gu) ?? []).length;
}

function counted(text) {
  const words = wordsIn(text);
  return words === 1 ? "1 word" : `${words} words`;
}

const TITLE_BEFORE_NAME = /(?:^|[\s(“"'‘])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Revd?|St|e\.g|i\.e|approx|No)\.\s*$/u;

/** Where each sentence starts and ends; a line by itself is one too, and "Mrs. Patel" does not end one. */
function sentences(text) {
  const found = [];
  let start = null;
  for (const [from, to] of pieces(text)) {
    start ??= from;
    const piece = text.slice(start, to);
    if (TITLE_BEFORE_NAME.test(piece) && !piece.endsWith("\n")) continue;
    const span = trimmed(text, start, to);
    if (span && /[\p{L}\p{N}]/u.test(text.slice(...span))) found.push(span);
    start = null;
  }
  if (start !== null) found.push(trimmed(text, start, text.length));
  return found.filter(Boolean);
}

/** A note pasted from elsewhere ends its lines anywhere: a single line end is a space, unless a list begins behind it. */
function unwrapped(text) {
  return text.replace(/(?<!\n)\n(?![\n\-•*–\d])/g, " ");
}

function pieces(wrapped) {
  const text = unwrapped(wrapped);
  if (Intl.Segmenter) {
    const parts = new Intl.Segmenter("en-GB", { granularity: "sentence" }).segment(text);
    return Array.from(parts, (part) => [part.index, part.index + part.segment.length]);
  }
  return Array.from(text.matchAll(/[^.!?\n]+[.!?]*["'”’)]*\s*|\s+|[.!?]+\s*/gu), (hit) => [
    hit.index,
    hit.index + hit[0].length,
  ]);
}

/** Whether at least half of a stretch is used already: a slip of three letters must not hide a whole sentence. */
function mostlyUsed([start, end], used) {
  const taken = cut(" ".repeat(end), used, null).filter(([from, , isUsed]) => isUsed && from >= start);
  return taken.reduce((sum, [from, to]) => sum + to - from, 0) * 2 >= end - start;
}

/**
 * The next sentence that is not used yet, going round once; null when all are used. After a choice it is one that
 * starts behind it; with the caret alone it is the one the caret or a finger is in.
 */
function nextUnused(text, used, from, to) {
  const free = sentences(text).filter((span) => !mostlyUsed(span, used));
  const ahead = free.find(([start, end]) => (from < to ? start >= to : end > to));
  const span = ahead ?? free[0];
  return span ? { span, wrapped: !ahead } : null;
}

/** The text cut at every edge of a used stretch or of the choice: [from, to, is used, is chosen]. */
function cut(text, used, chosen) {
  const edges = new Set([0, text.length, ...used.flat(), ...(chosen ?? [])]);
  const sorted = [...edges].filter((edge) => edge >= 0 && edge <= text.length).sort((a, b) => a - b);
  const within = (stretch, from, to) => stretch[0] <= from && to <= stretch[1];
  return sorted.slice(1).map((to, n) => {
    const from = sorted[n];
    return [from, to, used.some((stretch) => within(stretch, from, to)), !!chosen && within(chosen, from, to)];
  });
}
