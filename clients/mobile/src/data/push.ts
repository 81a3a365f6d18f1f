/** This browser as a device that news are pushed to. Knows nothing of what is pushed. */

/** Whether this browser can be pushed to at all. */
export const canPush = (): boolean =>
  "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

/** What the server needs to know of a subscription. */
export interface PushTarget {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

function targetOf(subscription: PushSubscription): PushTarget {
  const { endpoint = "", keys } = subscription.toJSON();
  return { endpoint, p256dh: keys?.["p256dh"] ?? "", auth: keys?.["auth"] ?? "" };
}

/** A key as the server tells it (base64url), in bytes. */
export function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const padded = base64url
    .replaceAll("-", "+")
    .replaceAll("_", "/")
    .padEnd(Math.ceil(base64url.length / 4) * 4, "=");
  return Uint8Array.from(atob(padded), (letter) => letter.charCodeAt(0));
}

/** Asks the reader and the browser; null when either says no. */
export async function subscribePush(publicKey: string): Promise<PushTarget | null> {
  try {
    if ((await Notification.requestPermission()) !== "granted") return null;
    const registration = await navigator.serviceWorker.ready;
    const known = await registration.pushManager.getSubscription();
    const made =
      known ??
      (await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(publicKey) }));
    return targetOf(made);
  } catch {
    return null;
  }
}

/** Takes this browser off the push service; what is still sent there goes nowhere. */
export async function unsubscribePush(): Promise<void> {
  if (!canPush()) return;
  const registration = await navigator.serviceWorker.getRegistration("/app/");
  const subscription = await registration?.pushManager.getSubscription();
  await subscription?.unsubscribe();
}

/** Whether this browser is subscribed. */
export async function isSubscribed(): Promise<boolean> {
  if (!canPush()) return false;
  const registration = await navigator.serviceWorker.getRegistration("/app/");
  return Boolean(await registration?.pushManager.getSubscription());
}

/** What the reader calls this device: its browser and system, as far as it says. */
export const deviceLabel = (): string => {
  const agent = navigator.userAgent;
  const system = /Android|iPhone|iPad|Windows|Mac OS|Linux/.exec(agent)?.[0] ?? "";
  const browser = /YaBrowser|Firefox|Edg|OPR|Chrome|Safari/.exec(agent)?.[0] ?? "";
  return [browser.replace("YaBrowser", "Yandex").replace("Edg", "Edge").replace("OPR", "Opera"), system]
    .filter(Boolean)
    .join(", ");
};
