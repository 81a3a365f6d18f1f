import { ActionIcon, Menu } from "@mantine/core";
import { IconDotsVertical } from "@tabler/icons-react";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { memo } from "react";
import { planMessages } from "./messages";
import classes from "./Plan.module.css";
import { PlanCell } from "./PlanCell";
import { addBelow, type Field, mergeUp, move, type Row, type Rows, remove, split } from "./rows";

export const FIELDS = [
  "section",
  "topic",
  "hours",
  "kind",
  "homework",
  "homeworkMinutes",
  "materials",
] as const satisfies readonly Field[];

interface Props {
  readonly row: Row;
  readonly at: number;
  readonly disabled: boolean;
  readonly workTypes: readonly { readonly id: string; readonly name: string }[];
  readonly onSet: (at: number, given: Partial<Row>) => void;
  readonly onEdit: (next: (rows: Rows) => Rows) => void;
}

const number = (text: string, otherwise: number | null) => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : otherwise);

export const PlanRow = memo(function PlanRow({ row, at, disabled, workTypes, onSet, onEdit }: Props) {
  const m = useMessages(planMessages);
  const write = (field: (typeof FIELDS)[number], text: string) => {
    if (field === "hours") onSet(at, { hours: Math.min(99, Math.max(1, number(text, row.hours) ?? 1)) });
    else if (field === "homeworkMinutes") onSet(at, { homeworkMinutes: number(text, null) || null });
    else onSet(at, { [field]: text });
  };
  const items: readonly (readonly [string, (rows: Rows) => Rows])[] = [
    [m.addBelow, (rows) => addBelow(rows, at)],
    [m.split, (rows) => split(rows, at)],
    [m.mergeUp, (rows) => mergeUp(rows, at)],
    [m.up, (rows) => move(rows, at, -1)],
    [m.down, (rows) => move(rows, at, 1)],
    [m.remove, (rows) => remove(rows, at)],
  ];
  return (
    <tr>
      <th scope="row" className={classes["number"]}>
        {at + 1}
      </th>
      {FIELDS.map((field) => (
        <td key={field} data-field={field}>
          <PlanCell
            value={String(row[field] ?? "")}
            label={m.cell(m[field], at + 1)}
            at={at}
            field={field}
            disabled={disabled}
            onWrite={(text) => write(field, text)}
          />
        </td>
      ))}
      <td data-field="workType">
        <select
          className={classes["cell"]}
          aria-label={m.cell(m.workType, at + 1)}
          value={row.workTypeId ?? ""}
          disabled={disabled}
          onChange={(event) => onSet(at, { workTypeId: event.currentTarget.value || null })}
        >
          <option value="">{m.noWork}</option>
          {workTypes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </td>
      <td className="no-print">
        {!disabled && (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={m.actions(at + 1)} tabIndex={-1}>
                <IconDotsVertical size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {items.map(([label, next]) => (
                <Menu.Item key={label} onClick={() => onEdit(next)}>
                  {label}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </td>
    </tr>
  );
});
