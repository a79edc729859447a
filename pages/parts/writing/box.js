// One box on the screen. What it does is in the script that every page lays down once; this one may come before it.
export default function (component) {
  const kept = (window.__waymark ??= {});
  const root = component.parentElement;
  if (kept.draw) kept.draw(root, component);
  else (kept.waiting ??= new Map()).set(root, component);
  return () => {
    kept.waiting?.delete(root);
    kept.leave?.(root);
  };
}
