// Progressive: a file can be dropped on the zone, one that is too large is told before it is sent, and the sending shows how far it has come.
const size = (bytes, language) => bytes < 1048576
  ? `${Math.ceil(bytes / 1024).toLocaleString(language)}\u00A0kB`
  : `${(bytes / 1048576).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}\u00A0MB`;

function attend(form) {
  const language = document.documentElement.lang;
  const zone = form.querySelector(".file-drop");
  const input = zone.querySelector("input[type=file]");
  const said = form.querySelector(".file-said");
  const buttons = form.querySelector("[data-send]");
  const sending = form.querySelector("[data-sending-now]");
  const bar = sending.querySelector("progress");
  const bytes = sending.querySelector("[data-bytes]");

  const look = () => {
    const file = input.files[0];
    const tooLarge = file !== undefined && file.size > Number(form.dataset.limit);
    input.setCustomValidity(tooLarge ? form.dataset.tooLarge : "");
    said.textContent = tooLarge ? form.dataset.tooLarge : "";
  };

  const rest = message => {
    sending.hidden = true;
    buttons.hidden = false;
    said.textContent = message;
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

  form.addEventListener("submit", event => {
    event.preventDefault();
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", progress => {
      bar.value = progress.total > 0 ? Math.round(100 * progress.loaded / progress.total) : 0;
      bytes.textContent = form.dataset.sending.replace("{0}", size(progress.loaded, language)).replace("{1}", size(progress.total, language));
    });
    request.upload.addEventListener("load", () => {
      bytes.textContent = form.dataset.sent;
    });
    request.addEventListener("load", () => show(form, request));
    request.addEventListener("error", () => rest(form.dataset.broken));
    request.addEventListener("abort", () => rest(form.dataset.stopped));
    sending.querySelector("[data-stop]").onclick = () => request.abort();
    said.textContent = "";
    bar.value = 0;
    buttons.hidden = true;
    sending.hidden = false;
    request.open("POST", form.action);
    request.send(new FormData(form));
  });
}

// Sent on to another page, the browser goes there too; else the answer is this form with what was wrong, or the page of an error.
function show(form, request) {
  if (request.responseURL !== form.action) {
    location.assign(request.responseURL);
    return;
  }
  const answer = new DOMParser().parseFromString(request.responseText, "text/html");
  document.title = answer.title;
  document.querySelector("main").replaceWith(answer.querySelector("main"));
  document.querySelector("main").focus();
  attendAll();
}

function attendAll() {
  for (const form of document.querySelectorAll("form[data-upload]")) attend(form);
}

attendAll();
