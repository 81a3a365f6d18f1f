/** Opens the page again when it has become older than its server. What waits to be sent is kept on the device meanwhile. */
const STORAGE_KEY = "zhurnal.renewed-at";
const AT_MOST_EVERY_MS = 60_000;

/** Reloads the page; at most once a minute, so that a server without the page's documents makes no loop. */
export function renew(now = Date.now(), reload = () => window.location.reload()): void {
  if (now - Number(sessionStorage.getItem(STORAGE_KEY)) < AT_MOST_EVERY_MS) return;
  sessionStorage.setItem(STORAGE_KEY, String(now));
  reload();
}
