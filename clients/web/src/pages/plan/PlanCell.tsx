import { useEffect, useRef } from "react";
import classes from "./Plan.module.css";

interface Props {
  readonly value: string;
  readonly label: string;
  readonly at: number;
  readonly field: string;
  readonly disabled: boolean;
  readonly onWrite: (text: string) => void;
}

/** One cell: what is typed is one step of undo when the cell is left. Until then the browser's own undo works in it. */
export function PlanCell({ value, label, at, field, disabled, onWrite }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (area.current && area.current.value !== value) area.current.value = value;
  }, [value]);
  return (
    <textarea
      ref={area}
      rows={1}
      className={classes["cell"]}
      aria-label={label}
      data-at={at}
      data-cell={field}
      defaultValue={value}
      disabled={disabled}
      onBlur={(event) => {
        const text = event.currentTarget.value.trim();
        if (text !== value) onWrite(text);
        else event.currentTarget.value = value;
      }}
    />
  );
}
