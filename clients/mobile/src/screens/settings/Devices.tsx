import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useEffect, useState } from "react";
import { useDesk } from "../../data/DeskContext";
import { endDevice, keepDevice } from "../../data/ownDevice";
import { canPush, deviceLabel, isSubscribed, subscribePush } from "../../data/push";
import {
  FamilyAddPushDeviceDocument,
  type FamilyPushFragment,
  FamilyRemovePushDeviceDocument,
} from "../../generated/graphql";
import button from "../../ui/Button.module.css";
import { settingsMessages } from "./messages";
import classes from "./Settings.module.css";

/** Turns pushing on for this device, and takes devices away. */
export function Devices({ settings }: { readonly settings: FamilyPushFragment }) {
  const m = useMessages(settingsMessages);
  const { locale } = useLocale();
  const desk = useDesk();
  const [here, setHere] = useState(false);
  const [refused, setRefused] = useState(false);
  const { publicKey, devices } = settings;
  useEffect(() => {
    void isSubscribed().then(setHere);
  }, []);
  if (!publicKey) return <p className={classes["note"]}>{m.unavailable}</p>;
  if (!canPush()) return <p className={classes["note"]}>{m.unable}</p>;

  const turnOn = async () => {
    const target = await subscribePush(publicKey);
    const input = target && { ...target, label: deviceLabel(), locale };
    const answer = input && (await desk.send(FamilyAddPushDeviceDocument, { input }));
    const added = answer?.addPushDevice;
    const done = added?.__typename === "PushDeviceAdded";
    if (done) keepDevice(added.device.id);
    setHere(done);
    setRefused(!done);
    desk.again();
  };
  const remove = async (deviceId: string) => {
    await desk.send(FamilyRemovePushDeviceDocument, { input: { deviceId } });
    desk.again();
  };
  const turnOff = async () => {
    await endDevice(desk.send);
    setHere(false);
    desk.again();
  };
  return (
    <>
      <button
        type="button"
        className={here ? button["quiet"] : button["button"]}
        onClick={() => void (here ? turnOff() : turnOn())}
      >
        {here ? m.turnOff : m.turnOn}
      </button>
      {refused && <p role="alert">{m.denied}</p>}
      {devices.length > 0 && (
        <ul aria-label={m.devices}>
          {devices.map(({ id, label }) => (
            <li key={id} className={classes["device"]}>
              <span>{label}</span>
              <button
                type="button"
                className={button["quiet"]}
                aria-label={m.removeOf(label)}
                onClick={() => void remove(id)}
              >
                {m.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
