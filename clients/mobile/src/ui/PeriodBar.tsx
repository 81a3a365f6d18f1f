import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import type { FamilyStudentFragment } from "../generated/graphql";
import { marksMessages } from "../screens/marks/messages";
import classes from "./Bar.module.css";

type Period = FamilyStudentFragment["periods"][number];

interface Props {
  readonly periods: readonly Period[];
  readonly period: Period | undefined;
  readonly onPeriod: (id: string) => void;
}

/** Chooses a grading period of the child's class. */
export function PeriodBar({ periods, period, onPeriod }: Props) {
  const m = useMessages(marksMessages);
  return (
    <div className={classes["bar"]}>
      <select
        className={classes["select"]}
        aria-label={m.period}
        value={period?.id ?? ""}
        onChange={(event) => onPeriod(event.currentTarget.value)}
      >
        {periods.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
