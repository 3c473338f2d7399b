// Progressive: a file can be dropped anywhere on the zone, and one that is too large is told before it is sent.
for (const form of document.querySelectorAll("form[data-upload]")) {
  const zone = form.querySelector(".file-drop");
  const input = zone.querySelector("input[type=file]");
  const said = form.querySelector(".file-said");

  const look = () => {
    const file = input.files[0];
    const tooLarge = file !== undefined && file.size > Number(form.dataset.limit);
    input.setCustomValidity(tooLarge ? form.dataset.tooLarge : "");
    said.textContent = tooLarge ? form.dataset.tooLarge : "";
  };

  for (const kind of ["dragenter", "dragover"]) {
    zone.addEventListener(kind, event => {
      event.preventDefault();
      zone.classList.add("over");
    });
  }
  for (const kind of ["dragleave", "drop"]) {
    zone.addEventListener(kind, () => zone.classList.remove("over"));
  }
  zone.addEventListener("drop", event => {
    event.preventDefault();
    if (event.dataTransfer.files.length === 0) return;
    input.files = event.dataTransfer.files;
    look();
  });
  input.addEventListener("change", look);
}
