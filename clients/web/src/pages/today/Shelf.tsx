import { Link } from "react-router";
import { Section } from "./Section";
import classes from "./Today.module.css";

interface Props {
  readonly title: string;
  readonly items: readonly {
    readonly id: string;
    readonly to: string;
    readonly label: string;
    readonly hint: string;
  }[];
}

/** Things of one kind that a person opens often; nothing at all where there are none. */
export function Shelf({ title, items }: Props) {
  if (items.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={classes["shelf"]}>
        {items.map(({ id, to, label, hint }) => (
          <li key={id}>
            <Link to={to} className={classes["tile"] ?? ""}>
              <strong>{label}</strong>
              <span>{hint}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
