import type { ReactNode } from "react";
import classes from "./Frame.module.css";

interface Props {
  readonly head?: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** The app's three parts: its head, what scrolls, and the bar under the thumb. Their places are there before what fills them. */
export function Frame({ head, foot, children }: Props) {
  return (
    <div className={classes["frame"]}>
      <header className={classes["head"]}>{head}</header>
      <main className={classes["body"]}>{children}</main>
      <div className={classes["foot"]}>{foot}</div>
    </div>
  );
}
