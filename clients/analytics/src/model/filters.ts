/** What a reader chose, as the address keeps it: a view can be sent to somebody else as a link. */
import type { Grouping } from "./levels";
import { lengthOf, type Preset, type Range, readRange, weeksOf } from "./range";

export const steps = ["DAY", "WEEK", "MONTH"] as const;
export type Step = (typeof steps)[number];
export const orders = ["name", "value"] as const;
export type Order = (typeof orders)[number];

export interface Filters {
  readonly range: Range;
  readonly step: Step;
  readonly by: Grouping;
  readonly order: Order;
  /** The cards that show their table in place of their chart. */
  readonly tables: ReadonlySet<string>;
}

const oneOf = <T extends string>(known: readonly T[], value: string | null): T | undefined =>
  known.find((each) => each.toLowerCase() === value?.toLowerCase());

/** Days up to five weeks, weeks up to half a year, then months: as many points as a line can be read by. */
export function usualStep(range: Range, closely: boolean): Step {
  const days = lengthOf(range);
  return days <= 35 && closely ? "DAY" : days <= 190 ? "WEEK" : "MONTH";
}

/** A line of single days is not drawn for longer than this, nor for those outside a school, who are told of weeks. */
export const stepsFor = (range: Range, closely: boolean): readonly Step[] =>
  lengthOf(range) > 190 || !closely ? steps.filter((step) => step !== "DAY") : steps;

export function readFilters(
  search: URLSearchParams,
  known: readonly Grouping[],
  today: string,
  closely: boolean,
): Filters {
  const asked = readRange(search, today);
  const range = closely ? asked : weeksOf(asked, today);
  return {
    range,
    step: oneOf(stepsFor(range, closely), search.get("step")) ?? usualStep(range, closely),
    by: oneOf(known, search.get("by")) ?? (known[0] as Grouping),
    order: oneOf(orders, search.get("order")) ?? "name",
    tables: new Set((search.get("tables") ?? "").split(".").filter(Boolean)),
  };
}

export type Change =
  | { readonly preset: Preset }
  | { readonly from: string; readonly to: string }
  | { readonly step: Step }
  | { readonly by: Grouping }
  | { readonly order: Order }
  | { readonly table: string; readonly shown: boolean };

/** The address after a choice; what nobody chose is left out of it. */
export function withChange(search: URLSearchParams, change: Change): URLSearchParams {
  const next = new URLSearchParams(search);
  if ("preset" in change) {
    for (const name of ["from", "to", "step"]) next.delete(name);
    next.set("range", change.preset);
  } else if ("from" in change) {
    for (const name of ["range", "step"]) next.delete(name);
    next.set("from", change.from);
    next.set("to", change.to);
  } else if ("table" in change) {
    const tables = new Set((next.get("tables") ?? "").split(".").filter(Boolean));
    if (change.shown) tables.add(change.table);
    else tables.delete(change.table);
    if (tables.size > 0) next.set("tables", [...tables].join("."));
    else next.delete("tables");
  } else for (const [name, value] of Object.entries(change)) next.set(name, value.toLowerCase());
  return next;
}

/** What goes along to the next level: the days and the order, not what only this level knows. */
export function carried(search: URLSearchParams): string {
  const next = new URLSearchParams(search);
  for (const name of ["by", "tables"]) next.delete(name);
  const text = next.toString();
  return text ? `?${text}` : "";
}
