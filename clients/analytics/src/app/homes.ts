/** Which dashboards somebody has of their own, the widest first. Not a right: the server alone decides what is shown. */
import type { AnalyticsViewerQuery } from "../generated/graphql";
import type { Level } from "../model/levels";

export type Viewer = NonNullable<AnalyticsViewerQuery["viewer"]>;

export interface Home {
  readonly level: Level;
  readonly id: string;
  readonly name: string;
}

const OFFICE: readonly Viewer["roles"][number][] = ["DEPUTY_HEAD", "ADMINISTRATOR"];

export function homesOf(viewer: Viewer): Home[] {
  const at = (level: Level, places: readonly { readonly id: string; readonly name: string }[]): Home[] =>
    places.map(({ id, name }) => ({ level, id, name }));
  return [
    ...at("region", viewer.regions),
    ...at("municipality", viewer.municipalities),
    ...at("school", viewer.roles.some((role) => OFFICE.includes(role)) ? viewer.schools : []),
    ...at("class", viewer.classes),
  ];
}
