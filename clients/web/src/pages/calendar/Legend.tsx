import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import classes from "./Months.module.css";
import { messages } from "./messages";
import type { Kind } from "./year";

const KINDS: readonly Kind[] = ["taught", "partly", "off", "holiday", "out"];

/** What the year's colours and signs mean. */
export function Legend() {
  const m = useMessages(messages);
  return (
    <ul className={classes["legend"]}>
      {KINDS.map((kind) => (
        <li key={kind}>
          <i data-kind={kind} aria-hidden />
          {m[kind]}
        </li>
      ))}
      <li>
        <i data-kind="taught" data-moved aria-hidden />
        {m.moved}
      </li>
    </ul>
  );
}
