import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useId } from "react";
import classes from "./Lesson.module.css";
import { lessonMessages } from "./messages";

interface Props {
  readonly label: string;
  readonly symbols: readonly string[];
  readonly value: string | null;
  readonly onChange: (symbol: string | null) => void;
}

/** Present or one of the school's codes: native radio buttons, so that arrows choose. */
export function AttendanceChoice({ label, symbols, value, onChange }: Props) {
  const m = useMessages(lessonMessages);
  const name = useId();
  return (
    <fieldset className={classes["choice"]} aria-label={label}>
      {[null, ...symbols].map((symbol) => (
        <label key={symbol ?? ""} className={classes["option"]} data-checked={value === symbol || undefined}>
          <input
            type="radio"
            name={name}
            checked={value === symbol}
            onChange={() => onChange(symbol)}
            aria-label={symbol ?? m.present}
          />
          <span aria-hidden>{symbol ?? "✓"}</span>
        </label>
      ))}
    </fieldset>
  );
}
