import { UnstyledButton } from "@mantine/core";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import type { Order, Sheet } from "./matrix";
import { messages } from "./messages";
import classes from "./Sheet.module.css";
import type { SheetClass } from "./SheetHeader";

interface Props {
  readonly subjects: Sheet["subjects"];
  readonly codes: SheetClass["school"]["attendanceCodes"];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

/** The columns' heads; names of students and subjects put the rows in their order. */
export function SheetHeads({ subjects, codes, order, onOrder }: Props) {
  const m = useMessages(messages);
  return (
    <thead>
      <tr>
        <th scope="col" className={classes["corner"]} aria-sort={order.by === "name" ? "ascending" : "none"}>
          <UnstyledButton title={m.sortBy(m.student)} onClick={() => onOrder({ by: "name" })}>
            {m.student}
          </UnstyledButton>
        </th>
        {subjects.map(({ id, name }) => (
          <th
            key={id}
            scope="col"
            className={classes["subject"]}
            aria-sort={order.by === "subject" && order.subjectId === id ? "descending" : "none"}
          >
            <UnstyledButton title={m.sortBy(name)} onClick={() => onOrder({ by: "subject", subjectId: id })}>
              {name}
            </UnstyledButton>
          </th>
        ))}
        {codes.map(({ id, symbol, meaning }, index) => (
          <th key={id} scope="col" className={classes["code"]} data-first={index === 0 || undefined}>
            <abbr title={`${m.missed}: ${m[meaning]}`}>{symbol}</abbr>
          </th>
        ))}
        <th scope="col" className={classes["code"]}>
          <abbr title={m.excusedFull}>{m.excused}</abbr>
        </th>
        <th scope="col" className={classes["code"]}>
          <abbr title={m.daysFull}>{m.days}</abbr>
        </th>
      </tr>
    </thead>
  );
}
