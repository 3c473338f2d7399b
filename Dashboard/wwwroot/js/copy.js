// Progressive: a button that copies what it stands beside as plain text, and says that it did. Without script it is not there.
// Where the browser refuses, as it does without https, the text stands in a field, selected, to be copied by hand.
const attend = within => within.querySelectorAll("[data-copy][hidden]").forEach(button => {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const said = button.firstChild.textContent;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      offer(button);
      return;
    }
    button.setAttribute("aria-live", "polite");
    button.firstChild.textContent = button.dataset.copied;
    setTimeout(() => button.firstChild.textContent = said, 2500);
  });
});

function offer(button) {
  button.parentElement.querySelector(".copy-by-hand")?.remove();
  const label = Object.assign(document.createElement("label"), { className: "copy-by-hand", textContent: button.dataset.refused });
  const field = Object.assign(document.createElement("textarea"), { readOnly: true, value: button.dataset.copy });
  label.append(field);
  button.after(label);
  field.select();
}
attend(document);
document.addEventListener("htmx:load", event => attend(event.target));
