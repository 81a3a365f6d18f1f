/** The service worker that keeps the app's own files. Built pages only. */
import { renew } from "@zhurnal/shared/urql/renew";

/** Registers it when the first screen has been painted; a newer build opens as soon as nothing typed would be lost. */
export function keepFiles(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  if (serviceWorker.controller) serviceWorker.addEventListener("controllerchange", openAnew);
  window.addEventListener("vite:preloadError", () => renew());
  const register = () => void serviceWorker.register("/app/worker.js").catch(() => undefined);
  if (document.readyState === "complete") register();
  else window.addEventListener("load", register);
}

function openAnew(): void {
  const typed = [...document.querySelectorAll("textarea")].some(({ value }) => value !== "");
  if (typed) document.addEventListener("visibilitychange", () => window.location.reload(), { once: true });
  else window.location.reload();
}
