import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { messages } from "./messages";
import classes from "./Sheet.module.css";
import type { SheetClass } from "./SheetHeader";

interface Props {
  readonly codes: SheetClass["school"]["attendanceCodes"];
  readonly paper: boolean;
  readonly unmarked: boolean;
}

/** What the figures and letters of the table mean. */
export function Legend({ codes, paper, unmarked }: Props) {
  const m = useMessages(messages);
  const said = unmarked ? (paper ? m.paper : m.noMarks) : m.legend;
  return (
    <p className={classes["legend"]}>
      <span className="no-print">{said} </span>
      {m.missed}: {codes.map(({ symbol, meaning }) => `${symbol} – ${m[meaning]}`).join(", ")}.
    </p>
  );
}
