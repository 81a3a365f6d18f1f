import { Button, Checkbox, Group, NativeSelect, Text, TextInput } from "@mantine/core";
import { SetDefaultBellsDocument } from "@zhurnal/shared/generated/graphql";
import { common } from "@zhurnal/shared/i18n/common";
import { addDays } from "@zhurnal/shared/i18n/days";
import { formatDay, sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { useClient } from "urql";
import { messages } from "../messages";
import type { Band } from "../rung";
import { BandChoice } from "./BandChoice";
import classes from "./Editor.module.css";
import { editorMessages } from "./messages";
import type { Props } from "./OneDay";
import { refused } from "./refused";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const MONDAY = "2026-11-23";
const NOTHING = "nothing";
const EVERYBODY: Band = { gradeFrom: 1, gradeTo: 11, shift: null };

/** What rings on each weekday, and the form that changes it from a day on. */
export function Week({ school, onDone }: Props) {
  const m = useMessages(editorMessages);
  const { save: saveText } = useMessages(common);
  const words = useMessages(messages);
  const { locale } = useLocale();
  const client = useClient();
  const [weekdays, setWeekdays] = useState<string[]>([]);
  const [chosen, setChosen] = useState("");
  const [since, setSince] = useState(addDays(school.today, 1));
  const [band, setBand] = useState(EVERYBODY);
  const [fault, setFault] = useState<string | null>(null);
  const nameOf = (weekday: number, style: "long" | "short") =>
    sentence(formatDay(locale, addDays(MONDAY, weekday - 1), { weekday: style }));
  const day = (on: string) => formatDay(locale, on, { day: "numeric", month: "short" });

  const save = async () => {
    const scheduleId = chosen === NOTHING ? null : chosen;
    const input = { schoolId: school.id, weekdays: weekdays.map(Number), since, scheduleId, ...band };
    const { data } = await client.mutation(SetDefaultBellsDocument, { input });
    const text = refused(data?.setDefaultBells, m);
    setFault(text);
    if (text !== null) return;
    setChosen("");
    setWeekdays([]);
    onDone();
  };
  return (
    <div className={classes["body"]}>
      <dl className={classes["week"]}>
        {WEEKDAYS.map((weekday) => {
          const rows = school.weekBells.filter((row) => row.weekday === weekday);
          return (
            <div key={weekday}>
              <dt>{nameOf(weekday, "long")}</dt>
              <dd>
                {rows.length === 0 && <span className={classes["none"]}>{m.noRing}</span>}
                {rows.map((row) => (
                  <span key={row.id}>
                    {words.grades(row.gradeFrom, row.gradeTo)}
                    {row.shift != null && `, ${words.shift(row.shift)}`}: {row.schedule.name}
                    {row.since > school.today && `, ${m.from(day(row.since))}`}
                    {row.until != null && `, ${m.until(day(row.until))}`}
                  </span>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
      <Text c="dimmed">{m.weekText}</Text>
      <Checkbox.Group label={m.weekdays} value={weekdays} onChange={setWeekdays}>
        <Group gap="md" mt={4}>
          {WEEKDAYS.map((weekday) => (
            <Checkbox key={weekday} value={String(weekday)} label={nameOf(weekday, "short")} />
          ))}
        </Group>
      </Checkbox.Group>
      <div className={classes["fields"]}>
        <TextInput
          type="date"
          label={m.since}
          value={since}
          min={school.today}
          onChange={(event) => setSince(event.currentTarget.value)}
        />
        <NativeSelect
          label={m.schedule}
          data={[
            { value: "", label: m.choose },
            ...school.bellSchedules.map(({ id, name }) => ({ value: id, label: name })),
            { value: NOTHING, label: m.noRing },
          ]}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <BandChoice band={band} onBand={setBand} />
      </div>
      {fault && (
        <p role="alert" className={classes["fault"]}>
          {fault}
        </p>
      )}
      <Button disabled={!chosen || !since} onClick={() => void save()}>
        {saveText}
      </Button>
    </div>
  );
}
