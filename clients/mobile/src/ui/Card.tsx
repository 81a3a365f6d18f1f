import type { ReactNode } from "react";
import classes from "./Card.module.css";

interface Props {
  readonly title?: string | undefined;
  /** Beside the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly tone?: "today" | undefined;
}

/** One thing to know, on paper of its own. */
export function Card({ title, aside, children, tone }: Props) {
  return (
    <section className={classes["card"]} data-tone={tone}>
      {title && (
        <div className={classes["head"]}>
          <h2>{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

/** Cards below each other. */
export const Cards = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes["cards"]}>{children}</div>
);

/** A line instead of what is not there. */
export const Nothing = ({ children }: { readonly children: ReactNode }) => (
  <p className={classes["nothing"]}>{children}</p>
);
