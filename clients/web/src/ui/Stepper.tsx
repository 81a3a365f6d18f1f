import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./Stepper.module.css";

interface Props {
  /** What the way back leads to, as "Previous week". */
  readonly before: string;
  readonly after: string;
  readonly onStep: (by: -1 | 1) => void;
  readonly children: ReactNode;
}

/** A day or a week, between the way to the one before and the way to the one after. */
export function Stepper({ before, after, onStep, children }: Props) {
  return (
    <div className={classes["stepper"]}>
      <ActionIcon variant="default" size="lg" aria-label={before} onClick={() => onStep(-1)}>
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      {children}
      <ActionIcon variant="default" size="lg" aria-label={after} onClick={() => onStep(1)}>
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}
