// Service worker of the meeting pages. It keeps the pages that were opened, with their files, and nothing else: the network first, what is kept when there is none.
// The cookie names whose the pages are and until when; without it nothing is shown, and what is there goes.
const patience = 8000;

const own = async () => {
  const [owner, until] = (await cookieStore.get("smv.kept"))?.value.split(".") ?? [];
  return Date.now() < until * 1000 ? `mote-${owner}` : null;
};

const forgetAllBut = async name =>
  Promise.all((await caches.keys()).filter(other => other !== name).map(other => caches.delete(other)));

addEventListener("install", () => skipWaiting());
addEventListener("activate", event => event.waitUntil(clients.claim()));
addEventListener("message", event => event.waitUntil(keep(event.data, event.source)));
addEventListener("fetch", event => {
  if (event.request.method === "GET") event.respondWith(answer(event.request));
});

async function keep({ page, files }, client) {
  const name = await own();
  await forgetAllBut(name);
  if (name === null) return;
  const cache = await caches.open(name);
  const wanted = [page, ...files];
  const results = await Promise.allSettled(wanted.map(async url => {
    const response = await fetch(url, { redirect: "error" });
    if (!response.ok || await own() !== name) throw new Error(url);
    await cache.put(url, response);
  }));
  const isOtherMeeting = url => new URL(url).pathname.startsWith("/mote/") && !url.startsWith(page);
  for (const { url } of await cache.keys()) {
    if (!wanted.includes(url) && !isOtherMeeting(url)) await cache.delete(url);
  }
  if (results.every(r => r.status === "fulfilled")) client.postMessage("kept");
}

async function answer(request) {
  const network = fetch(request);
  network.catch(() => { }); // answered below
  try {
    const response = await (request.mode === "navigate" ? Promise.race([network, tooLong()]) : network);
    if (response.type === "opaqueredirect") await forgetAllBut(null); // nobody is signed in any longer
    return response;
  } catch {
    return await kept(request) ?? network;
  }
}

const tooLong = () => new Promise((_, fail) => setTimeout(fail, patience));

async function kept(request) {
  const name = await own();
  await forgetAllBut(name);
  const found = name === null ? undefined : await caches.match(request.url, { cacheName: name, ignoreVary: true });
  if (!found?.headers.get("Content-Type")?.startsWith("text/html")) return found;
  return new Response((await found.text()).replace("data-away hidden", "data-away"), { headers: found.headers });
}
