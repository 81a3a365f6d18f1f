/** Whose week is shown, as the page's address says it, and who may be chosen. Pure. */
import type { TimetableHeadQuery } from "@zhurnal/shared/generated/graphql";

type Viewer = NonNullable<TimetableHeadQuery["viewer"]>;

export type Kind = "mine" | "class" | "student" | "teacher" | "room";

export interface Whose {
  readonly kind: Kind;
  readonly id: string;
  readonly schoolId: string;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface OptionGroup {
  readonly kind: Kind;
  readonly items: readonly Option[];
}

const STAFF = new Set(["TEACHER", "CLASS_TEACHER", "DEPUTY_HEAD", "ADMINISTRATOR"]);

export const worksHere = ({ roles }: Viewer): boolean => roles.some((role) => STAFF.has(role));

const keyOf = (kind: Kind, id: string, schoolId = ""): string => [kind, id, schoolId].join(":");

const named = (kind: Kind, rows: readonly { id: string; name: string }[], schoolId = ""): OptionGroup => ({
  kind,
  items: rows.map(({ id, name }) => ({ value: keyOf(kind, id, schoolId), label: name })),
});

const people = (rows: readonly { id: string; fullName: string }[]) =>
  rows.map(({ id, fullName }) => ({ id, name: fullName }));

/** Everything the viewer can look at, grouped: one's own first. */
export function optionsFor(viewer: Viewer): OptionGroup[] {
  const own: OptionGroup[] = [named("student", people([...viewer.myself, ...viewer.children]))];
  if (viewer.journals.length > 0) own.unshift({ kind: "mine", items: [{ value: keyOf("mine", ""), label: "" }] });
  const all = worksHere(viewer)
    ? viewer.schools.flatMap(({ id, classes, staff, rooms }) => [
        named("class", classes, id),
        named("teacher", people(staff), id),
        named("room", rooms, id),
      ])
    : [];
  return [...own, ...all].filter(({ items }) => items.length > 0);
}

/** What the address names, or else the viewer's own week, or the first there is. */
export function chosen(viewer: Viewer, asked: string | null): string | null {
  const values = optionsFor(viewer).flatMap(({ items }) => items.map(({ value }) => value));
  const wanted = asked !== null && values.includes(asked) ? asked : undefined;
  const led = viewer.classes[0] && values.find((value) => value.startsWith(`class:${viewer.classes[0]?.id}:`));
  const first = values[0]?.startsWith("class:") ? led : undefined;
  return wanted ?? first ?? values[0] ?? null;
}

export function whoseOf(value: string): Whose {
  const [kind = "mine", id = "", schoolId = ""] = value.split(":");
  return { kind: kind as Kind, id, schoolId };
}
