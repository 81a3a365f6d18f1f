import { Button, NativeSelect, TextInput } from "@mantine/core";
import { SetWorkingDayDocument } from "@zhurnal/shared/generated/graphql";
import { sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { weekdayName } from "./aboutDay";
import classes from "./Calendar.module.css";
import type { Change } from "./ChosenDays";
import { messages } from "./messages";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const NAME_LENGTH = 100;

interface Props {
  readonly schoolId: string;
  readonly on: string;
  readonly change: Change;
}

/** A date that is worked by the timetable of another weekday. */
export function WorkingForm({ schoolId, on, change }: Props) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const [follows, setFollows] = useState(1);
  const [name, setName] = useState("");
  return (
    <form
      className={classes["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        void change.send(SetWorkingDayDocument, { input: { schoolId, on, follows, name } });
      }}
    >
      <NativeSelect
        label={m.follows}
        data={WEEKDAYS.map((weekday) => ({ value: String(weekday), label: sentence(weekdayName(locale, weekday)) }))}
        value={String(follows)}
        onChange={({ currentTarget: { value } }) => setFollows(Number(value))}
      />
      <TextInput
        label={m.name}
        placeholder={m.workingName}
        maxLength={NAME_LENGTH}
        value={name}
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
      <Button type="submit" loading={change.busy}>
        {m.saveWorking}
      </Button>
    </form>
  );
}
