/** The service worker that keeps the app's own files. Built pages only. */
import { renew } from "@zhurnal/shared/urql/renew";
import { go } from "./app/route";

const HOUR_MS = 3_600_000;
const WORKER = "/app/worker.js";

/** Registers it when the first screen has been painted; a newer build opens as soon as nothing typed would be lost. */
export function keepFiles(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  // The first time it takes over from none, or from the journal's, whose files this page has none of.
  if (serviceWorker.controller?.scriptURL.endsWith(WORKER))
    serviceWorker.addEventListener("controllerchange", openAnew);
  serviceWorker.addEventListener("message", ({ data }: MessageEvent<{ readonly screen?: string }>) => {
    if (data.screen) go(data.screen);
  });
  window.addEventListener("vite:preloadError", () => renew());
  const register = () =>
    void serviceWorker
      .register(WORKER)
      .then(lookAgain)
      .catch(() => undefined);
  if (document.readyState === "complete") register();
  else window.addEventListener("load", register);
}

/** An app that is never closed looks for a newer build when its reader comes back. */
function lookAgain(registration: ServiceWorkerRegistration): void {
  let lookedAt = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - lookedAt < HOUR_MS) return;
    lookedAt = Date.now();
    void registration.update().catch(() => undefined);
  });
}

function openAnew(): void {
  const typed = [...document.querySelectorAll("textarea")].some(({ value }) => value !== "");
  if (typed) document.addEventListener("visibilitychange", () => window.location.reload(), { once: true });
  else window.location.reload();
}
