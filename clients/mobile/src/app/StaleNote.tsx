import { IconCloudOff } from "@tabler/icons-react";
import { formatInstant } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useZone } from "@zhurnal/shared/i18n/zone";
import { messages } from "./messages";
import classes from "./notes.module.css";

const HALF_A_DAY_MS = 12 * 3_600_000;

/** Says how old what is shown is while the server is out of reach, over the screen and without moving it. */
export function StaleNote({ shown, askedAt }: { readonly shown: boolean; readonly askedAt: number }) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const old = Date.now() - askedAt > HALF_A_DAY_MS;
  const when = formatInstant(locale, new Date(askedAt).toISOString(), {
    ...(old && { day: "numeric", month: "short" }),
    hour: "2-digit",
    minute: "2-digit",
    timeZone: useZone(),
  });
  return (
    <div role="status" className={classes["stale"]} data-shown={shown}>
      {shown && (
        <>
          <IconCloudOff size={16} aria-hidden />
          {m.asOf(when)}
        </>
      )}
    </div>
  );
}
