// What does not fit the screen as it stands: a list of sentences, empty when all is well.
() => {
  const faults = [];
  const shown = e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true });
  const name = e => `${e.localName}${e.id ? "#" + e.id : ""}${typeof e.className === "string" && e.className ? "." + e.className.trim().replace(/\s+/g, ".") : ""} “${(e.getAttribute("aria-label") ?? e.textContent).trim().replace(/\s+/g, " ").slice(0, 40)}”`;
  // the frames that an element stands in: whether one scrolls, and those that cut
  const known = new Map([[document.body, { scrolls: false, cuts: [] }]]);
  const frames = e => {
    if (!known.has(e)) {
      const { overflowX: x, overflowY: y } = getComputedStyle(e), outer = frames(e.parentElement);
      const cuts = [x, y].some(o => ["hidden", "clip"].includes(o)) ? [{ e, x: x !== "visible", y: y !== "visible", box: e.getBoundingClientRect() }] : [];
      known.set(e, { scrolls: outer.scrolls || ["auto", "scroll"].includes(x), cuts: [...outer.cuts, ...cuts] });
    }
    return known.get(e);
  };
  // for screen readers alone, or of a drawing, whose text boxes are looked at elsewhere
  const apart = e => e.closest(".visually-hidden, .chart-drawing, option, noscript, script, .skip-link, table.cards thead") !== null;

  const excess = document.documentElement.scrollWidth - innerWidth;
  if (excess > 0) faults.push(`the page scrolls ${excess} px sideways`);

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const e = node.parentElement;
    if (!node.data.trim() || apart(e) || !shown(e)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { scrolls, cuts } = frames(e);
    for (const box of range.getClientRects()) {
      if (box.width < 1) continue;
      if (!scrolls && (box.left < -1 || box.right > innerWidth + 1)) faults.push(`off the screen: ${name(e)}`);
      const cut = cuts.find(({ x, y, box: frame }) => x && (box.right > frame.right + 1 || box.left < frame.left - 1) || y && (box.bottom > frame.bottom + 1 || box.top < frame.top - 1));
      if (cut) faults.push(`cut by ${name(cut.e)}: ${name(e)}`);
    }
  }
  for (const control of document.querySelectorAll("button, .button, select, summary, .badge"))
    if (shown(control) && !apart(control) && control.scrollWidth > control.clientWidth + 2 && getComputedStyle(control).display !== "inline") faults.push(`wider than itself: ${name(control)}`);

  const targets = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")].filter(e => shown(e) && !apart(e) && !e.disabled);
  const boxes = targets.map(e => [...e.getClientRects()].reduce((a, b) => a.width * a.height > b.width * b.height ? a : b, new DOMRect()));
  const inText = e => getComputedStyle(e).display === "inline" && [...e.parentElement.childNodes].some(n => n !== e && n.textContent.trim().length > 1);
  targets.forEach((e, i) => {
    const box = boxes[i];
    if (box.width >= 24 && box.height >= 24 || box.width === 0 || inText(e) || e.matches(".choice input, input[type=file]")) return;
    // small, but with room: a circle of 24 px about its middle touches no other target
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const near = boxes.findIndex((b, j) => j !== i && b.width > 0 && !targets[j].contains(e) && !e.contains(targets[j])
      && Math.hypot(Math.max(b.left - x, 0, x - b.right), Math.max(b.top - y, 0, y - b.bottom)) < 12);
    if (near >= 0) faults.push(`smaller than 24 px and close to ${name(targets[near])}: ${name(e)}`);
  });

  // focused, each is at least partly seen (2.4.11); of the hundreds of figures in tables, some
  for (const e of targets.filter((e, i) => !e.matches("td a") || i % 20 === 0)) {
    e.focus();
    if (document.activeElement !== e) continue;
    const box = e.getBoundingClientRect();
    const [left, top, right, bottom] = [Math.max(box.left, 0), Math.max(box.top, 0), Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
    const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]].map(([h, v]) => [left + (right - left) * h, top + (bottom - top) * v]);
    const seen = right > left && bottom > top && points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (e.contains(hit) || hit.contains(e));
    });
    if (!seen) faults.push(`hidden when focused: ${name(e)}`);
  }
  document.activeElement.blur();
  return [...new Set(faults)];
}
