import { Alert, TextInput } from "@mantine/core";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useCallback, useState } from "react";
import { useTitle } from "../../ui/useTitle";
import { ImportDialog } from "./ImportDialog";
import { JournalsOfPlan } from "./JournalsOfPlan";
import { planMessages } from "./messages";
import classes from "./Plan.module.css";
import { PlanFoot } from "./PlanFoot";
import { PlanGrid } from "./PlanGrid";
import { PlanHead } from "./PlanHead";
import { isEmpty, type Rows } from "./rows";
import { type Plan, usePlanEditor } from "./usePlanEditor";

interface Props {
  readonly plan: Plan;
  readonly again: () => void;
}

export function PlanEditor({ plan, again }: Props) {
  const m = useMessages(planMessages);
  const editor = usePlanEditor(plan);
  const [importing, setImporting] = useState(false);
  const { edit } = editor;
  useTitle(m.title(editor.name));
  const onRead = useCallback(
    (fresh: Rows, how: "append" | "replace") => {
      edit((rows) => (how === "replace" ? fresh : [...rows.filter((row) => !isEmpty(row)), ...fresh]));
      setImporting(false);
    },
    [edit],
  );
  return (
    <>
      <PlanHead plan={plan} name={editor.name} onImport={() => setImporting(true)} />
      {!plan.editable && (
        <Alert color="gray" mb="md">
          {m.readOnly}
        </Alert>
      )}
      {plan.editable && (
        <TextInput
          label={m.name}
          maw={480}
          mb="sm"
          maxLength={200}
          value={editor.name}
          onChange={(event) => editor.rename(event.currentTarget.value)}
        />
      )}
      <PlanGrid plan={plan} editor={editor} />
      {plan.editable && (
        <>
          <p className={classes["keys"]}>{m.keys}</p>
          <PlanFoot editor={editor} />
        </>
      )}
      <JournalsOfPlan plan={plan} again={again} />
      {importing && <ImportDialog schoolId={plan.school.id} onRead={onRead} onClose={() => setImporting(false)} />}
    </>
  );
}
