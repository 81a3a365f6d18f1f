import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Notice } from "../ui/states";
import { messages } from "./messages";

/** For somebody who has no child here and is no student. */
export function Nobody() {
  const m = useMessages(messages);
  return (
    <Notice title={m.nobody} text={m.nobodyText}>
      <a href="/">{m.toJournal}</a>
    </Notice>
  );
}
