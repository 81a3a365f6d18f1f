/** This browser as one of its account's devices: which one it is, and how it ceases to be one. */
import { DEVICE_KEY } from "@zhurnal/shared/auth/ownDevice";
import { FamilyRemovePushDeviceDocument } from "../generated/graphql";
import { unsubscribePush } from "./push";
import type { Ask } from "./server";

/** The server's id of this browser; null while it is no device. */
export const ownDevice = (): string | null => localStorage.getItem(DEVICE_KEY);

export const keepDevice = (id: string): void => localStorage.setItem(DEVICE_KEY, id);

/** Nothing comes to this browser any more. What fails is let be: an address taken off the push service goes nowhere. */
export async function dropDevice(): Promise<void> {
  localStorage.removeItem(DEVICE_KEY);
  await unsubscribePush().catch(() => undefined);
}

/** The same, and the server is told, which it believes only as long as the session lasts. */
export async function endDevice(ask: Ask): Promise<void> {
  const deviceId = ownDevice();
  if (deviceId !== null) await ask(FamilyRemovePushDeviceDocument, { input: { deviceId } });
  await dropDevice();
}
