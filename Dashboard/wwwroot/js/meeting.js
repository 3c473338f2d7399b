// Has the meeting page kept for when there is no network, where the browser can also be told to forget it.
const isAway = !document.querySelector("[data-away]").hidden;
if ("serviceWorker" in navigator && "cookieStore" in window && !isAway) {
  if (document.readyState !== "complete") await new Promise(done => addEventListener("load", done, { once: true }));
  navigator.serviceWorker.addEventListener("message", () => document.querySelector("[data-kept]").hidden = false);
  navigator.serviceWorker.startMessages();
  await navigator.serviceWorker.register("/mote/offline.js");
  const { active } = await navigator.serviceWorker.ready;
  const linked = [...document.querySelectorAll("link[rel~=stylesheet], link[rel~=icon], script[src], main a[type='application/pdf']")].map(e => e.href || e.src);
  const loaded = performance.getEntriesByType("resource").map(e => e.name).filter(name => name.startsWith(`${location.origin}/lib/`));
  active.postMessage({ page: location.origin + location.pathname, files: [...new Set([...linked, ...loaded])] });
}
