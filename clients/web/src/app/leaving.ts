import { DEVICE_KEY } from "@zhurnal/shared/auth/ownDevice";
import { EndOwnPushDeviceDocument } from "@zhurnal/shared/generated/graphql";
import type { Client } from "urql";

/** Tells the server, while it still believes this browser, that nothing is to be pushed to it any more. */
export async function endOwnDevice(client: Client): Promise<void> {
  const deviceId = localStorage.getItem(DEVICE_KEY);
  if (deviceId !== null) await client.mutation(EndOwnPushDeviceDocument, { input: { deviceId } }).toPromise();
}
