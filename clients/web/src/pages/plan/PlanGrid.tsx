import { Button } from "@mantine/core";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type ClipboardEvent, useCallback } from "react";
import { planMessages } from "./messages";
import classes from "./Plan.module.css";
import { FIELDS, PlanRow } from "./PlanRow";
import { addBelow, putIn, type Row, type Rows } from "./rows";
import { useGridKeys } from "./useGridKeys";
import type { Plan, usePlanEditor } from "./usePlanEditor";
import { columnsFrom, useReadPlan } from "./useReadPlan";

interface Props {
  readonly plan: Plan;
  readonly editor: ReturnType<typeof usePlanEditor>;
}

export function PlanGrid({ plan, editor }: Props) {
  const m = useMessages(planMessages);
  const { rows, edit, set } = editor;
  const read = useReadPlan(plan.school.id);
  const onKeyDown = useGridKeys({
    count: rows.length,
    edit,
    undo: editor.undo,
    redo: editor.redo,
    save: () => void editor.save(),
  });

  /** Rows of a spreadsheet become rows of the plan; a text without columns goes into the cell as it is. */
  const onPaste = async (event: ClipboardEvent<HTMLElement>) => {
    const cell = event.target instanceof HTMLTextAreaElement ? event.target : null;
    const text = event.clipboardData.getData("text/plain");
    if (!cell || !plan.editable || !text.includes("\t")) return;
    event.preventDefault();
    const at = Number(cell.dataset["at"]);
    const found = await read({ text, columns: columnsFrom(cell.dataset["cell"] ?? "", text) });
    if (found.state === "read") edit((known) => putIn(known, at, found.rows));
  };

  const onSet = useCallback((at: number, given: Partial<Row>) => set(at, given), [set]);
  const onEdit = useCallback((next: (known: Rows) => Rows) => edit(next), [edit]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the cells inside
    <div className={classes["scroll"]} onKeyDown={plan.editable ? onKeyDown : undefined} onPaste={onPaste}>
      <table className={classes["table"]}>
        <thead>
          <tr>
            <th scope="col">{m.number}</th>
            {FIELDS.map((field) => (
              <th key={field} scope="col" data-field={field}>
                {m[field]}
              </th>
            ))}
            <th scope="col">{m.workType}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <PlanRow
              key={row.key}
              row={row}
              at={at}
              disabled={!plan.editable}
              workTypes={plan.school.workTypes}
              onSet={onSet}
              onEdit={onEdit}
            />
          ))}
        </tbody>
      </table>
      {plan.editable && (
        <Button variant="subtle" size="xs" m="xs" onClick={() => edit((known) => addBelow(known, known.length - 1))}>
          {m.add}
        </Button>
      )}
    </div>
  );
}
