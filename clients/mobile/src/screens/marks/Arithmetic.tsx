import { formatDecimal } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type Goal, nextGoal } from "../../data/reach";
import type { FamilyMarksQuery } from "../../generated/graphql";
import classes from "./Marks.module.css";
import { marksMessages } from "./messages";
import type { SubjectRow } from "./subjects";

export type Works = NonNullable<FamilyMarksQuery["student"]>["school"]["workTypes"];

interface Props {
  readonly average: NonNullable<SubjectRow["average"]>;
  readonly workTypes: Works;
}

const KINDS = 3;

/** What an average is made of, and what it takes to the next mark, by different kinds of work. */
export function Arithmetic({ average, workTypes }: Props) {
  const m = useMessages(marksMessages);
  const { locale } = useLocale();
  const decimal = (value: string) => formatDecimal(locale, value);
  const goals = goalsOf(average, workTypes);
  const isTop = average.thresholds[0]?.display === average.display;
  return (
    <div className={classes["details"]}>
      <h3>{m.arithmetic}</h3>
      <p className={classes["formula"]}>
        {average.formula.replaceAll(".", locale === "ru" ? "," : ".")} = <b>{decimal(average.value)}</b>
      </p>
      <p className={classes["note"]}>
        {m.of(average.marks)}, {m.policy(average.policyVersion)}
      </p>
      {average.parts.length > 1 &&
        average.parts.map(({ journalId, groupName, marks }) => (
          <p key={journalId} className={classes["note"]}>
            {m.of(marks)} {m.fromGroup(groupName)}
          </p>
        ))}
      {average.thresholds.length > 0 && (
        <>
          <h3>{goals[0] ? m.toReach(goals[0].goal.display) : m.thresholds}</h3>
          <ul>
            {goals.map(({ work, goal }) => (
              <li key={work.id}>{m.need(goal.count, goal.symbol, work.name, decimal(goal.value))}</li>
            ))}
          </ul>
          {goals.length === 0 && <p>{isTop ? m.top : m.far}</p>}
          <p className={classes["note"]}>
            {average.thresholds.map(({ display, atLeast }) => m.from(display, decimal(atLeast))).join(", ")}
          </p>
        </>
      )}
    </div>
  );
}

interface Way {
  readonly work: Works[number];
  readonly goal: Goal;
}

/** Ways to the next mark, one for each weight that kinds of work have, the lightest first. */
function goalsOf(average: Props["average"], works: Works): readonly Way[] {
  const weights = new Map<string, Works[number]>();
  for (const work of works) if (work.weight && !weights.has(work.weight)) weights.set(work.weight, work);
  return [...weights.values()]
    .flatMap((work) => {
      const goal = nextGoal(average, work.weight ?? "0");
      return goal ? [{ work, goal }] : [];
    })
    .slice(0, KINDS);
}
