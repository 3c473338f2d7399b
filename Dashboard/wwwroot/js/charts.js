// Progressive: the pointer, a finger or the arrow keys tell all figures at one place of a chart, and bring one series forward. Without script the
// browser's own tooltips and the table under the chart say the same.
let tip;

function attend(drawing) {
  const places = [...drawing.querySelectorAll(".hit")];
  if (places.length === 0) return;
  for (const place of places) {
    const title = place.querySelector("title");
    place.dataset.words = title.textContent;
    title.remove();
  }
  const series = [...new Set([...drawing.querySelectorAll(".series")].map(group => group.dataset.series))];
  let at = -1;
  let pinned = null;

  const bring = key => {
    drawing.classList.toggle("has-front", key !== null);
    for (const group of drawing.querySelectorAll(".series")) group.classList.toggle("is-front", group.dataset.series === key);
  };
  const show = (index, spoken) => {
    at = index;
    for (const place of places) place.classList.toggle("is-at", place === places[at]);
    tell(drawing, places[at], spoken);
  };
  const hide = () => {
    places[at]?.classList.remove("is-at");
    at = -1;
    if (tip) tip.hidden = true;
    bring(pinned);
  };

  drawing.addEventListener("pointermove", event => {
    const place = event.target.closest(".hit");
    if (place) show(places.indexOf(place), false);
    bring(event.target.closest(".series")?.dataset.series ?? pinned);
  });
  drawing.addEventListener("pointerleave", hide);
  drawing.addEventListener("click", event => {
    const key = event.target.closest(".series")?.dataset.series;
    if (key) bring(pinned = pinned === key ? null : key);
  });
  drawing.addEventListener("focusout", hide);
  if (drawing.querySelector("a.hit")) {
    drawing.addEventListener("focusin", event => show(places.indexOf(event.target.closest(".hit")), false));
    return;
  }
  drawing.setAttribute("tabindex", "0");
  drawing.addEventListener("focus", () => {
    if (drawing.matches(":focus-visible")) show(places.length - 1, true);
  });
  drawing.addEventListener("keydown", event => {
    const step = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: places.length - 1 }[event.key];
    if (step !== undefined) {
      show(Math.max(0, Math.min(places.length - 1, step)), true);
    } else if ((event.key === "ArrowUp" || event.key === "ArrowDown") && series.length > 1) {
      const next = series.indexOf(pinned) + (event.key === "ArrowDown" ? 1 : -1);
      pinned = series[next] ?? (next < -1 ? series.at(-1) : null);
      bring(pinned);
    } else if (event.key === "Escape") {
      pinned = null;
      hide();
    } else {
      return;
    }
    event.preventDefault();
  });
}

// a line for each figure: what stands before the last colon, and the figure; then, "(1) …", what happened
function tell(drawing, place, spoken) {
  tip ??= Object.assign(document.createElement("div"), { className: "chart-tip" });
  const figure = drawing.closest("figure");
  if (tip.parentElement !== figure) figure.append(tip);
  const lines = place.dataset.words.split("\n");
  tip.setAttribute("aria-live", spoken ? "polite" : "off");
  tip.replaceChildren(...lines.map((line, index) => {
    const row = document.createElement(index === 0 && lines.length > 1 ? "strong" : "span");
    const cut = line.startsWith("(") ? -1 : line.lastIndexOf(": ");
    if (row.tagName === "SPAN" && cut > 0) row.append(line.slice(0, cut), Object.assign(document.createElement("b"), { textContent: line.slice(cut + 2) }));
    else row.textContent = line;
    return row;
  }));
  tip.hidden = false;
  const [frame, box] = [figure.getBoundingClientRect(), place.getBoundingClientRect()];
  const right = box.right - frame.left + 8;
  tip.style.left = `${Math.max(0, right + tip.offsetWidth > frame.width ? box.left - frame.left - tip.offsetWidth - 8 : right)}px`;
  tip.style.top = `${Math.max(0, box.top - frame.top)}px`;
}

const attendAll = within => within.querySelectorAll("svg.chart-drawing:not([data-attended])").forEach(drawing => {
  drawing.dataset.attended = "";
  attend(drawing);
});
attendAll(document);
document.addEventListener("htmx:load", event => attendAll(event.target));
