// Which questions stand on the page that was drawn last, what each shows, and the token their answers are told by.
export default function ({ data }) {
  const kept = (window.__waymark ??= {});
  kept.choices = data;
  kept.laid?.();
}
