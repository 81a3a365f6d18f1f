import type { ReactNode } from "react";
import classes from "./Switch.module.css";

interface Props {
  readonly label: ReactNode;
  readonly hint?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** On or off, with a row for the thumb. */
export function Switch({ label, hint, checked, disabled = false, onChange }: Props) {
  return (
    <label className={classes["row"]}>
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
