/** Registers the service worker that keeps the page's own files for a reload without the network. Built pages only. */
export function keepFiles(): void {
  if (import.meta.env.PROD && "serviceWorker" in navigator)
    void navigator.serviceWorker.register("/worker.js").catch(() => undefined);
}
