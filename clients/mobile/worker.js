// Keeps the app's own files, and nothing that the server says to anybody: that is the page's matter.
// FILES and VERSION are put in by the build.
const CACHE = `zhurnal-app-${VERSION}`;
const isOld = (name) => name !== CACHE && /^zhurnal-app-/.test(name);

// Where a browser can, its own cache answers without this worker being started for it.
const routes = [
  { condition: { urlPattern: { pathname: "/app/assets/*" } }, source: { cacheName: CACHE } },
  {
    condition: { urlPattern: { pathname: "/app/", search: "" }, requestMode: "navigate" },
    source: { cacheName: CACHE },
  },
];

self.addEventListener("install", (event) => {
  event.addRoutes?.(routes).catch(() => undefined);
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(FILES))
      .then(() => self.skipWaiting()),
  );
});

// A page of an older build asks for files and documents that the server no longer has: it opens again under this one.
self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
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

// A message says of itself whether it tells the content: the server leaves it out unless the reader has chosen it.
self.addEventListener("push", (event) => {
  const told = event.data?.json() ?? {};
  const { title = "Дневник", body = "", tag, url = "/app/", lang = "ru" } = told;
  const shown = { body, tag, lang, data: { url }, icon: "/app/icon-192.png", badge: "/app/icon-192.png" };
  event.waitUntil(self.registration.showNotification(title, shown));
});

// Where a message leads: a screen of this app, whatever it says.
function screenOf(told) {
  const { origin, pathname, search } = new URL(typeof told === "string" ? told : "/app/", self.location.origin);
  const own = origin === self.location.origin && /^\/app\/[\w-]*$/.test(pathname);
  return own ? pathname + search : "/app/";
}

// A window that is open is shown, and goes there by itself: nothing has to be loaded.
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const screen = screenOf(event.notification.data?.url);
  event.waitUntil(
    self.clients.matchAll({ type: "window", includeUncontrolled: true }).then((windows) => {
      const open = windows.find((each) => new URL(each.url).pathname.startsWith("/app/"));
      if (!open) return self.clients.openWindow(screen);
      open.postMessage({ screen });
      return open.focus();
    }),
  );
});
