import classes from "./Settings.module.css";

interface Props<Name extends string> {
  readonly label: string;
  readonly options: Readonly<Record<Name, string>>;
  readonly value: Name;
  readonly onPick: (name: Name) => void;
}

/** One of a few: the phone's own list. */
export function Pick<Name extends string>({ label, options, value, onPick }: Props<Name>) {
  return (
    <label className={classes["pick"]}>
      {label}
      <select value={value} onChange={(event) => onPick(event.currentTarget.value as Name)}>
        {(Object.entries(options) as [Name, string][]).map(([name, title]) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
