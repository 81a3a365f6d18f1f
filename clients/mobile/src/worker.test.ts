import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";

const text = readFileSync(`${import.meta.dirname}/../worker.js`, "utf8");

/** The worker as a browser runs it, with the addresses of the windows that are open. */
function worker(...open: readonly string[]) {
  const hear = new Map<string, (event: unknown) => void>();
  const windows = open.map((url) => ({ url, focus: vi.fn(), postMessage: vi.fn() }));
  const openWindow = vi.fn();
  const self = {
    location: { origin: "https://school.example" },
    addEventListener: (name: string, listener: (event: unknown) => void) => hear.set(name, listener),
    clients: { matchAll: async () => windows, openWindow },
  };
  new Function("self", "VERSION", "FILES", text)(self, "1", []);
  const click = async (url: unknown) => {
    let done: Promise<unknown> = Promise.resolve();
    const notification = { close: vi.fn(), data: { url } };
    hear.get("notificationclick")?.({ notification, waitUntil: (promise: Promise<unknown>) => (done = promise) });
    await done;
  };
  return { windows, openWindow, click };
}

test.each([
  ["/app/marks?child=U3R1ZGVudDo2Ng%3D%3D", "/app/marks?child=U3R1ZGVudDo2Ng%3D%3D"],
  ["/app/", "/app/"],
  [undefined, "/app/"],
  ["https://elsewhere.example/app/marks", "/app/"],
  ["//elsewhere.example/app/", "/app/"],
  ["/app/../account", "/app/"],
  ["/app/worker.js", "/app/"],
  ["javascript:alert(1)", "/app/"],
])("a message that says %s leads to %s", async (told, shown) => {
  const { openWindow, click } = worker("https://school.example/journals/1");
  await click(told);
  expect(openWindow).toHaveBeenCalledExactlyOnceWith(shown);
});

test("a window that is open is shown and goes there", async () => {
  const { windows, openWindow, click } = worker("https://school.example/", "https://school.example/app/diary");
  await click("/app/absence");
  expect(windows[1]?.postMessage).toHaveBeenCalledExactlyOnceWith({ screen: "/app/absence" });
  expect(windows[1]?.focus).toHaveBeenCalledOnce();
  expect(windows[0]?.focus).not.toHaveBeenCalled();
  expect(openWindow).not.toHaveBeenCalled();
});
