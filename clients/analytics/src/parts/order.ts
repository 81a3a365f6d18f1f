/** The order of rows that are compared with each other. */
import type { Order } from "../model/filters";

interface Ordered {
  readonly name: string;
  /** Null is a hidden or missing figure: last. */
  readonly value: number | null;
}

const collator = new Intl.Collator("ru", { numeric: true });

/** By name as people count ("5А" before "11Б"), or the highest figure first. */
export function inOrder<Row>(rows: readonly Row[], order: Order, of: (row: Row) => Ordered): Row[] {
  return rows.toSorted((left, right) => {
    const [a, b] = [of(left), of(right)];
    const byName = collator.compare(a.name, b.name);
    if (order === "name") return byName;
    return (b.value ?? -1) - (a.value ?? -1) || byName;
  });
}
