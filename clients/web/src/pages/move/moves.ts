/** What a move between groups touches, out of the class's journals. Pure. */
import type { MoveFromQuery, MoveHeadQuery } from "@zhurnal/shared/generated/graphql";

export type MoveClass = NonNullable<MoveHeadQuery["schoolClass"]>;
export type MoveJournal = MoveClass["journals"][number];
export type MoveGroup = NonNullable<MoveFromQuery["student"]>["groups"][number];

/** A way in which a class is divided: by a subject that is taught in groups. */
export interface Division {
  readonly subjectId: string;
  readonly name: string;
  readonly groups: readonly MoveGroup[];
}

const unique = <T extends { readonly id: string }>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];

/** The divisions of a class, by subject. */
export function divisionsOf(journals: readonly MoveJournal[]): Division[] {
  const parts = journals.filter(({ group }) => group.kind !== "CLASS");
  return unique(parts.map(({ subject }) => subject))
    .map(({ id, name }) => ({
      subjectId: id,
      name,
      groups: unique(parts.filter(({ subject }) => subject.id === id).map(({ group }) => group)),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The group that is the whole class. */
export const wholeClass = (journals: readonly MoveJournal[]): MoveGroup | null =>
  journals.find(({ group }) => group.kind === "CLASS")?.group ?? null;

/** The groups that joining another one ends: a class ends all, a subgroup the others of its division, a stream none. */
export function leftFor(to: MoveGroup, now: readonly MoveGroup[], divisions: readonly Division[]): MoveGroup[] {
  if (to.kind === "CLASS") return now.filter(({ id, kind }) => id !== to.id && kind !== "STREAM");
  if (to.kind === "STREAM") return [];
  const beside = new Set(
    divisions
      .filter(({ groups }) => groups.some(({ id }) => id === to.id))
      .flatMap(({ groups }) => groups.map(({ id }) => id)),
  );
  return now.filter(({ id, kind }) => id !== to.id && kind === "SUBGROUP" && beside.has(id));
}

/** The journals of these groups, named by subject and group. */
export const journalsOf = (groups: readonly MoveGroup[], journals: readonly MoveJournal[]): string[] =>
  unique(journals)
    .filter(({ group }) => groups.some(({ id }) => id === group.id))
    .map(({ subject, group }) => `${subject.name} (${group.name})`)
    .sort((a, b) => a.localeCompare(b));
