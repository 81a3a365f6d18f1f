/** What the page of programs shows, worked out from the server's answer. Pure. */
import type { ApiScope, ProgramsQuery } from "@zhurnal/shared/generated/graphql";
import { isOffice } from "../../app/office";

export type Viewer = NonNullable<ProgramsQuery["viewer"]>;
export type Program = Viewer["apiClients"][number];

/** A place whose figures a program may be let read. */
export interface Place {
  readonly id: string;
  readonly name: string;
}

export const SCOPES: readonly ApiScope[] = ["VISITS_READ", "FILLING_READ"];

/** OAuth2's name of a scope as the schema has it: visits:read is VISITS_READ. */
export const scopeOf = (named: string): ApiScope | undefined =>
  SCOPES.find((scope) => scope === named.toUpperCase().replace(":", "_"));

/** The places that the viewer answers for, the widest first. */
export const placesOf = ({ roles, schools, municipalities, regions }: Viewer): Place[] => [
  ...regions,
  ...municipalities,
  ...(isOffice(roles) ? schools : []),
];

export const placeOf = ({ school, municipality, region }: Program): string =>
  (school ?? municipality ?? region)?.name ?? "";

/** Those that are let in, and those that no longer are. */
export const divided = (programs: readonly Program[]) => ({
  active: programs.filter(({ revokedAt }) => !revokedAt),
  revoked: programs.filter(({ revokedAt }) => revokedAt),
});
