// What cannot be read in the charts of a page, as the browser sets their words: cut off, touching, or smaller than 11 px on the screen.
(() => {
  const faults = [];
  for (const holder of document.querySelectorAll(".chart > div")) holder.style.contentVisibility = "visible";
  for (const drawing of document.querySelectorAll("svg.chart-drawing")) {
    const sheet = drawing.getBoundingClientRect();
    if (sheet.width === 0) continue;
    const scale = sheet.width / drawing.viewBox.baseVal.width;
    const words = [...drawing.querySelectorAll("text")].map(text => {
      const box = text.getBoundingClientRect();
      const size = parseFloat(getComputedStyle(text).fontSize) * scale;
      const baseline = sheet.top + parseFloat(text.getAttribute("y")) * scale;
      return { text: text.textContent, size, left: box.left, right: box.right, top: baseline - size * 0.7, bottom: baseline + size * 0.2 };
    });
    const say = fault => faults.push(`${drawing.closest("figure").id} ${Math.round(sheet.width)} px: ${fault}`);
    words.forEach((one, at) => {
      if (one.size < 11) say(`${one.text} is ${one.size.toFixed(1)} px high`);
      if (one.left < sheet.left - 1 || one.right > sheet.right + 1 || one.top < sheet.top - 1 || one.bottom > sheet.bottom + 1) say(`${one.text} is cut off`);
      for (const other of words.slice(at + 1))
        if (one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1) say(`${one.text} touches ${other.text}`);
    });
  }
  return faults;
})()
