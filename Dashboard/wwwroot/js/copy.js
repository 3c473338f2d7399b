// Progressive: a button that copies what it stands beside as plain text, and says that it did. Without script it is not there.
const attend = within => within.querySelectorAll("[data-copy][hidden]").forEach(button => {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const said = button.firstChild.textContent;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      return; // the browser refused, and says so itself
    }
    button.setAttribute("aria-live", "polite");
    button.firstChild.textContent = button.dataset.copied;
    setTimeout(() => button.firstChild.textContent = said, 2500);
  });
});
attend(document);
document.addEventListener("htmx:load", event => attend(event.target));
