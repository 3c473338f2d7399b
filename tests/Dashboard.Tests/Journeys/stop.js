// Where the focus is, seen from the element that somebody tabs to: whether it shows, and which way to go on.
target => {
  const at = document.activeElement, none = at === document.body || at === null;
  const fault = () => {
    if (none || at.id === "content") return null;
    const ringed = [at, at.closest(".file-drop"), at.querySelector(":scope > rect")].filter(e => e !== null).some(e => {
      const style = getComputedStyle(e);
      return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 || e.localName === "rect" && style.stroke !== "none" && parseFloat(style.strokeWidth) >= 2;
    });
    if (!ringed) return "nothing shows that it has the focus";
    const box = at.getBoundingClientRect();
    const [left, top, right, bottom] = [Math.max(box.left, 0), Math.max(box.top, 0), Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
    if (right <= left || bottom <= top) return "it is off the screen";
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return hit === null || at.contains(hit) || hit.contains(at) ? null : `it is covered by ${hit.localName}.${hit.className}`;
  };
  return {
    Name: none ? "nothing" : `${at.localName} “${(at.getAttribute("aria-label") ?? at.textContent).trim().replace(/\s+/g, " ").slice(0, 40)}”`,
    Fault: fault(),
    IsTarget: at === target,
    IsSkipLink: at?.matches(".skip-link") ?? false,
    TargetIsContent: target.closest("main") !== null,
    TargetIsBehind: !none && (at.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING) !== 0 && !at.contains(target) && !target.contains(at),
  };
}
