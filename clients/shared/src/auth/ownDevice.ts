/** This browser as a device that news are pushed to: the families' app makes it one, and signing out of any client ends that. */

/** Under which the app keeps the server's id of this browser. */
export const DEVICE_KEY = "zhurnal.push-device";

/** Takes this browser off the push service: what is still sent there goes nowhere, and the server is told so and drops it. */
export async function dropDevice(): Promise<void> {
  if (localStorage.getItem(DEVICE_KEY) === null) return;
  localStorage.removeItem(DEVICE_KEY);
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration("/app/");
  const subscription = await registration?.pushManager?.getSubscription();
  await subscription?.unsubscribe();
}
