import { Button, Chip, NativeSelect, TextInput } from "@mantine/core";
import { SetShiftDocument } from "@zhurnal/shared/generated/graphql";
import { addDays } from "@zhurnal/shared/i18n/days";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { useClient } from "urql";
import classes from "./Calendar.module.css";
import type { CalendarSchool } from "./CalendarBoard";
import { messages } from "./messages";

const SHIFTS = [1, 2, 3];

interface Props {
  readonly school: CalendarSchool;
  readonly edits: boolean;
  readonly onDone: () => void;
}

/** Which classes learn in which shift, and the form that puts some into another. */
export function Shifts({ school, edits, onDone }: Props) {
  const m = useMessages(messages);
  const lines = SHIFTS.map((shift) => ({ shift, those: school.classes.filter((each) => each.shift === shift) }));
  return (
    <div className={classes["shifts"]}>
      {school.classes.length > 0 && school.classes.every(({ shift }) => shift === 1) ? (
        <p>{m.allFirst}</p>
      ) : (
        <dl>
          {lines
            .filter(({ those }) => those.length > 0)
            .map(({ shift, those }) => (
              <div key={shift}>
                <dt>{m.shift(shift)}</dt>
                <dd>{those.map(({ name }) => name).join(", ")}</dd>
              </div>
            ))}
        </dl>
      )}
      {edits && <ShiftForm school={school} onDone={onDone} />}
    </div>
  );
}

function ShiftForm({ school, onDone }: Omit<Props, "edits">) {
  const m = useMessages(messages);
  const client = useClient();
  const [chosen, setChosen] = useState<string[]>([]);
  const [shift, setShift] = useState(2);
  const [since, setSince] = useState(addDays(school.today, 1));
  const [told, setTold] = useState<{ readonly good: boolean; readonly text: string } | null>(null);
  const [busy, setBusy] = useState(false);

  const save = async () => {
    setBusy(true);
    let lessons = 0;
    for (const classId of chosen) {
      const { data } = await client.mutation(SetShiftDocument, { input: { classId, shift, since } }).toPromise();
      const answer = data?.setShift;
      if (answer?.__typename !== "ShiftSet") {
        const texts = { InvalidInput: m.badDay, NotFound: m.notFound, "": m.failed };
        setTold({ good: false, text: texts[answer?.__typename ?? ""] });
        setBusy(false);
        onDone();
        return;
      }
      lessons += answer.lessons;
    }
    setBusy(false);
    setChosen([]);
    setTold({ good: true, text: m.shiftSaved(lessons) });
    onDone();
  };
  return (
    <form
      className={classes["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset className={classes["chips"]}>
        <legend>{m.classes}</legend>
        <Chip.Group multiple value={chosen} onChange={setChosen}>
          {school.classes.map(({ id, name }) => (
            <Chip key={id} value={id}>
              {name}
            </Chip>
          ))}
        </Chip.Group>
      </fieldset>
      <div className={classes["fields"]}>
        <NativeSelect
          label={m.chosenShift}
          data={SHIFTS.map((each) => ({ value: String(each), label: m.shift(each) }))}
          value={String(shift)}
          onChange={({ currentTarget: { value } }) => setShift(Number(value))}
        />
        <TextInput
          type="date"
          label={m.shiftSince}
          min={school.today}
          value={since}
          onChange={({ currentTarget: { value } }) => setSince(value)}
        />
      </div>
      <Button type="submit" disabled={chosen.length === 0 || since === ""} loading={busy}>
        {m.saveShift}
      </Button>
      <p role="status" className={told ? classes[told.good ? "good" : "fault"] : undefined}>
        {told?.text ?? "\u00a0"}
      </p>
    </form>
  );
}
