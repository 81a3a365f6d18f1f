// Keeps the built page and its files, and nothing that the server says to anybody. Other clients below this address have
// workers of their own: their pages and what they keep are left alone.
// FILES and VERSION are put in by the build.
const CACHE = `zhurnal-${VERSION}`;
const kept = (path) => caches.open(CACHE).then((cache) => cache.match(path));
const isOld = (name) => name !== CACHE && /^zhurnal-[0-9a-f]{16}$/.test(name);

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name)))));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (/^\/(app|analytics|graphql|graphiql|_allauth|calendars|static)(\/|$)|\./.test(pathname)) return;
    event.respondWith(fetch(request).catch(() => kept("/").then((page) => page ?? Response.error())));
  } else if (FILES.includes(pathname)) {
    event.respondWith(kept(pathname).then((file) => file ?? fetch(request)));
  }
});
