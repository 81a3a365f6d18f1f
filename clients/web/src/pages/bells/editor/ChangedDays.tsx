import { Button, Title } from "@mantine/core";
import { SetBellsDocument } from "@zhurnal/shared/generated/graphql";
import { formatDay, sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { useClient } from "urql";
import { messages } from "../messages";
import classes from "./Editor.module.css";
import { editorMessages } from "./messages";
import type { Props } from "./OneDay";
import { refused } from "./refused";

/** Days to come that differ from their weekday, each with the way back. */
export function ChangedDays({ school, onDone }: Props) {
  const m = useMessages(editorMessages);
  const words = useMessages(messages);
  const { locale } = useLocale();
  const client = useClient();
  const [fault, setFault] = useState<string | null>(null);
  const changed = school.bellDays.filter(({ on, isException }) => isException && on >= school.today);
  const reset = async ({ on, gradeFrom, gradeTo, shift }: (typeof changed)[number]) => {
    const input = { schoolId: school.id, on, scheduleId: null, gradeFrom, gradeTo, shift: shift ?? null };
    const { data } = await client.mutation(SetBellsDocument, { input });
    const text = refused(data?.setBells, m);
    setFault(text);
    if (text === null) onDone();
  };
  return (
    <section aria-labelledby="changed-days">
      <Title order={3} size="h6" id="changed-days" mt="md">
        {m.changedDays}
      </Title>
      {fault && (
        <p role="alert" className={classes["fault"]}>
          {fault}
        </p>
      )}
      {changed.length === 0 && <p className={classes["none"]}>{m.noChangedDays}</p>}
      <ul className={classes["list"]}>
        {changed.map((day) => {
          const date = sentence(formatDay(locale, day.on, { weekday: "short", day: "numeric", month: "long" }));
          const everybody = day.gradeFrom === 1 && day.gradeTo === 11;
          return (
            <li key={day.id}>
              <span>
                {date}: {day.schedule.name}
                {!everybody && `, ${words.grades(day.gradeFrom, day.gradeTo)}`}
                {day.shift != null && `, ${words.shift(day.shift)}`}
              </span>
              <Button size="compact-sm" variant="default" aria-label={m.resetDay(date)} onClick={() => void reset(day)}>
                {m.reset}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
