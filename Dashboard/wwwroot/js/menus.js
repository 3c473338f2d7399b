// Progressive: what opens over the page closes by Escape, by a click beside it, and when the focus goes on, which it would otherwise hide.
const menus = () => document.querySelectorAll("details:is(.drop, .site-menu)[open]");

document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  const open = [...menus()].filter(menu => menu.contains(document.activeElement)).at(-1);
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
});
document.addEventListener("focusin", event => menus().forEach(menu => menu.open = menu.contains(event.target)));
document.addEventListener("click", event => menus().forEach(menu => menu.open = menu.contains(event.target)));
