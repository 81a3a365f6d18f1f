import { Button, NativeSelect, Text, TextInput } from "@mantine/core";
import { SetBellsDocument, type SetBellsMutation } from "@zhurnal/shared/generated/graphql";
import { common } from "@zhurnal/shared/i18n/common";
import { addDays } from "@zhurnal/shared/i18n/days";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useEffect, useState } from "react";
import { useClient } from "urql";
import type { Band } from "../rung";
import { BandChoice } from "./BandChoice";
import { ChangedDays } from "./ChangedDays";
import classes from "./Editor.module.css";
import type { EditedSchool } from "./EditorPage";
import { editorMessages } from "./messages";
import { Preview } from "./Preview";
import { refused } from "./refused";

const USUAL = "usual";
const EVERYBODY: Band = { gradeFrom: 1, gradeTo: 11, shift: null };

export interface Props {
  readonly school: EditedSchool;
  readonly onDone: () => void;
}

/** What rings on one day: chosen, shown with what it means, saved. */
export function OneDay({ school, onDone }: Props) {
  const m = useMessages(editorMessages);
  const { save: saveText } = useMessages(common);
  const client = useClient();
  const [on, setOn] = useState(addDays(school.today, 1));
  const [chosen, setChosen] = useState("");
  const [band, setBand] = useState(EVERYBODY);
  const [effect, setEffect] = useState<SetBellsMutation["setBells"] | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const scheduleId = chosen === USUAL ? null : chosen;

  useEffect(() => {
    setEffect(null);
    setFault(null);
    if (!chosen || !on) return;
    let current = true;
    void client
      .mutation(SetBellsDocument, { input: { schoolId: school.id, on, scheduleId, ...band, preview: true } })
      .toPromise()
      .then(({ data }) => {
        if (!current) return;
        setEffect(data?.setBells ?? null);
        setFault(refused(data?.setBells, m));
      });
    return () => {
      current = false;
    };
  }, [client, school.id, on, chosen, scheduleId, band, m]);

  const save = async () => {
    const { data } = await client.mutation(SetBellsDocument, {
      input: { schoolId: school.id, on, scheduleId, ...band },
    });
    const text = refused(data?.setBells, m);
    setFault(text);
    if (text !== null) return;
    setChosen("");
    onDone();
  };
  const rings = school.bellSchedules.find(({ id }) => id === scheduleId)?.bells;
  return (
    <div className={classes["body"]}>
      <Text c="dimmed">{m.oneDayText}</Text>
      <div className={classes["fields"]}>
        <TextInput
          type="date"
          label={m.on}
          value={on}
          min={school.today}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        <NativeSelect
          label={m.schedule}
          data={[
            { value: "", label: m.choose },
            ...school.bellSchedules.map(({ id, name }) => ({ value: id, label: name })),
            { value: USUAL, label: m.asUsual },
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
      {effect?.__typename === "BellsSet" && (
        <Preview
          days={school.bellDays}
          on={on}
          band={band}
          rings={rings}
          lessons={effect.lessons}
          withoutBell={effect.withoutBell}
        />
      )}
      <Button disabled={effect?.__typename !== "BellsSet"} onClick={() => void save()}>
        {saveText}
      </Button>
      <ChangedDays school={school} onDone={onDone} />
    </div>
  );
}
