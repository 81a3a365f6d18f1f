import { Button, TextInput } from "@mantine/core";
import { AddHolidayDocument } from "@zhurnal/shared/generated/graphql";
import { isDay } from "@zhurnal/shared/i18n/days";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import classes from "./Calendar.module.css";
import type { Change } from "./ChosenDays";
import { messages } from "./messages";

const NAME_LENGTH = 100;

interface Props {
  readonly schoolId: string;
  readonly from: string;
  readonly to: string;
  readonly earliest: string;
  readonly change: Change;
}

/** Days without lessons: named, with their first and last day. */
export function HolidayForm({ schoolId, from, to, earliest, change }: Props) {
  const m = useMessages(messages);
  const [name, setName] = useState("");
  const asked = `${from} ${to}`;
  const [typed, setTyped] = useState({ asked, from, to });
  // Other days chosen in the year take the place of what was typed here; the name stays.
  const days = typed.asked === asked ? typed : { from, to };
  const setDays = (next: { readonly from: string; readonly to: string }) => setTyped({ asked, ...next });
  const ready = name.trim() !== "" && isDay(days.from) && isDay(days.to);
  const save = async () => {
    if (await change.send(AddHolidayDocument, { input: { schoolId, name, from: days.from, to: days.to } })) setName("");
  };
  return (
    <form
      className={classes["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        label={m.name}
        placeholder={m.holidayName}
        maxLength={NAME_LENGTH}
        value={name}
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
      <div className={classes["fields"]}>
        <TextInput
          type="date"
          label={m.from}
          min={earliest}
          value={days.from}
          onChange={({ currentTarget: { value } }) => setDays({ from: value, to: days.to })}
        />
        <TextInput
          type="date"
          label={m.to}
          min={days.from}
          value={days.to}
          onChange={({ currentTarget: { value } }) => setDays({ from: days.from, to: value })}
        />
      </div>
      <Button type="submit" disabled={!ready} loading={change.busy}>
        {m.saveHoliday}
      </Button>
    </form>
  );
}
