/** How the rights about one child are put together for a page. Pure. */
import type { RightOfFamilyFragment } from "@zhurnal/shared/generated/graphql";

export type Right = RightOfFamilyFragment;
export type Scope = Right["scope"];
export type Basis = Right["basis"];
export type Standing = "inForce" | "toCome" | "ended";

export const SCOPES: readonly Scope[] = ["MARKS", "ATTENDANCE", "HOMEWORK", "CONTACTS", "PAYMENTS", "MESSAGES"];
export const BASES: readonly Basis[] = ["DOCUMENT", "COURT_ACT", "CONSENT"];

export interface Holder {
  readonly id: string;
  readonly fullName: string;
  readonly rights: readonly Right[];
}

/** Where a right stands on a day. */
export function standing({ since, until }: Pick<Right, "since" | "until">, day: string): Standing {
  if (until && (until <= day || until === since)) return "ended";
  return since > day ? "toCome" : "inForce";
}

/** Rights by who holds them: in the order of scopes, those in force before those that ended. */
export function holders(rights: readonly Right[], day: string): Holder[] {
  const found = new Map<string, Holder>();
  for (const right of rights) {
    const known = found.get(right.guardian.id)?.rights ?? [];
    found.set(right.guardian.id, { ...right.guardian, rights: [...known, right] });
  }
  const place = (right: Right) => (standing(right, day) === "ended" ? 10 : 0) + SCOPES.indexOf(right.scope);
  return [...found.values()].map((holder) => ({
    ...holder,
    rights: [...holder.rights].sort((a, b) => place(a) - place(b) || a.since.localeCompare(b.since)),
  }));
}
