// Keeps the app's own files, and nothing that the server says to anybody: that is the page's matter.
// FILES and VERSION are put in by the build.
const CACHE = `zhurnal-app-${VERSION}`;
const isOld = (name) => name !== CACHE && /^zhurnal-app-/.test(name);

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name)))));
});

const kept = (path) => caches.open(CACHE).then((cache) => cache.match(path));

// The kept page at once: the next visit has what was built since.
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  const path = request.mode === "navigate" && !/\.\w+$/.test(pathname) ? "/app/" : pathname;
  if (FILES.includes(path)) event.respondWith(kept(path).then((found) => found ?? fetch(request)));
});
