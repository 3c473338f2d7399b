// Progressive: the pages follow the text a moment after the last key, by the form's own button, and say so while they are set.
// Each time they are set in a frame of their own, which takes the old one's place when it is ready: no flicker, and no step in the history.
const pause = 1500;

// A new frame loads nothing first, in some browsers later than it is asked for the pages; what may not be looked into is something.
function isBlank(frame) {
  try {
    return frame.contentWindow.location.href === "about:blank";
  } catch {
    return false;
  }
}

function attend(button) {
  const form = button.form;
  const section = document.querySelector(".draft-pages");
  const said = section.querySelector("[role=status]");
  let timer = 0;
  let next = null;
  let waits = false;
  let times = 0;

  const set = () => {
    if (section.offsetParent === null) return;
    if (next !== null) {
      waits = true;
      return;
    }
    const shown = section.querySelector("iframe");
    // a name of its own each time: a frame that shows a file may keep the name it got first
    next = Object.assign(shown.cloneNode(), { name: `draft-pages-${++times}`, className: "draft-next" });
    next.removeAttribute("src");
    shown.after(next);
    next.addEventListener("load", () => {
      if (isBlank(next)) return;
      shown.remove();
      next.classList.remove("draft-next");
      next = null;
      section.removeAttribute("aria-busy");
      said.textContent = said.dataset.unsaved;
      if (!waits) return;
      waits = false;
      set();
    });
    section.setAttribute("aria-busy", "true");
    said.textContent = said.dataset.setting;
    button.formTarget = next.name;
    form.requestSubmit(button);
  };

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(set, pause);
  });
  form.addEventListener("submit", () => clearTimeout(timer));
}

document.querySelectorAll(".draft-try").forEach(attend);
