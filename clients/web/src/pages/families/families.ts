/** What the families page shows of a class, worked out from the server's answer. Pure. */
import type { FamiliesQuery } from "@zhurnal/shared/generated/graphql";

type SchoolClass = NonNullable<FamiliesQuery["schoolClass"]>;
export type Family = SchoolClass["families"][number];
export type FamilyGuardian = Family["guardians"][number];
export type Report = SchoolClass["absenceReports"][number];
export type Only = "all" | "withoutAccount" | "quiet" | "unread";

/** Somebody to be invited, with the children whose class this is. */
export interface Invitee {
  readonly id: string;
  readonly fullName: string;
  readonly children: readonly string[];
}

export const hasAccount = ({ guardians }: Family): boolean => guardians.some(({ account }) => account);

/** Whether anybody of a family says to have read the week before this one. */
export const hasReadLastWeek = ({ student }: Family): boolean => student.lastWeek.length > 0;

/** Whether a guardian's invitation can still be redeemed. */
export const isOpen = ({ invitation }: FamilyGuardian, now: number): boolean =>
  Boolean(invitation && !invitation.redeemedAt && Date.parse(invitation.expiresAt) > now);

/** Guardians without an account and without an invitation that still opens something, each once. */
export function invitees(families: readonly Family[], now: number): Invitee[] {
  const found = new Map<string, Invitee>();
  for (const { student, guardians } of families)
    for (const each of guardians) {
      if (each.account || isOpen(each, now)) continue;
      const children = [...(found.get(each.guardian.id)?.children ?? []), student.fullName];
      found.set(each.guardian.id, { ...each.guardian, children });
    }
  return [...found.values()];
}

export const inviteeOf = ({ guardian }: FamilyGuardian, families: readonly Family[]): Invitee => ({
  ...guardian,
  children: families
    .filter(({ guardians }) => guardians.some((each) => each.guardian.id === guardian.id))
    .map(({ student }) => student.fullName),
});

/** The families that a search and a filter leave. */
export function shown(
  families: readonly Family[],
  quiet: ReadonlySet<string>,
  { search, only }: { readonly search: string; readonly only: Only },
): Family[] {
  const wanted = search.trim().toLocaleLowerCase();
  const said = ({ student, guardians }: Family) =>
    [student.fullName, ...guardians.map(({ guardian }) => guardian.fullName)].join(" ").toLocaleLowerCase();
  return families.filter(
    (family) =>
      said(family).includes(wanted) &&
      (only !== "withoutAccount" || !hasAccount(family)) &&
      (only !== "quiet" || quiet.has(family.student.id)) &&
      (only !== "unread" || !hasReadLastWeek(family)),
  );
}
