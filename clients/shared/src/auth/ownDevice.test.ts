import { beforeEach, expect, test, vi } from "vitest";
import { DEVICE_KEY, dropDevice } from "./ownDevice";

const unsubscribe = vi.fn(async () => true);
const registrationOf = vi.fn(async (scope: string) =>
  scope === "/app/" ? { pushManager: { getSubscription: async () => ({ unsubscribe }) } } : undefined,
);

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal("navigator", { serviceWorker: { getRegistration: registrationOf } });
});

test("a browser that is a device is taken off the push service, once; another one is left alone", async () => {
  await dropDevice();
  expect(registrationOf).not.toHaveBeenCalled();
  localStorage.setItem(DEVICE_KEY, "device");
  await dropDevice();
  await dropDevice();
  expect(unsubscribe).toHaveBeenCalledTimes(1);
  expect(localStorage.getItem(DEVICE_KEY)).toBeNull();
});
