/** The levels of a dashboard, from a class to a region: their addresses and what each is divided by. */

export const levels = ["class", "school", "municipality", "region"] as const;
export type Level = (typeof levels)[number];

export const groupings = {
  class: ["CLASS"],
  school: ["CLASS", "GRADE_LEVEL"],
  municipality: ["SCHOOL", "GRADE_LEVEL"],
  region: ["MUNICIPALITY", "SCHOOL", "GRADE_LEVEL"],
} as const satisfies Record<Level, readonly string[]>;
export type Grouping = (typeof groupings)[Level][number];

/** By what a reader sees a place divided: from outside a school there are no classes in it. */
export const groupingsOf = (level: Level, closely: boolean): readonly Grouping[] =>
  groupings[level].filter((by) => closely || by !== "CLASS");

export const parts = ["visits", "filling", "results", "schools"] as const;
export type Part = (typeof parts)[number];

/** Schools are compared by those who oversee several. */
export const partsOf = (level: Level): readonly Part[] =>
  parts.filter((part) => part !== "schools" || level === "municipality" || level === "region");

const folders: Readonly<Record<Level, string>> = {
  class: "classes",
  school: "schools",
  municipality: "municipalities",
  region: "regions",
};

export const levelOf = (folder: string | undefined): Level | undefined =>
  levels.find((level) => folders[level] === folder);

export const partOf = (level: Level, part: string | undefined): Part | undefined =>
  part === undefined ? "visits" : partsOf(level).find((known) => known === part && known !== "visits");

/** The address of a dashboard, below the client's own. */
export const pathOf = (level: Level, id: string, part: Part = "visits"): string =>
  `/${folders[level]}/${encodeURIComponent(id)}${part === "visits" ? "" : `/${part}`}`;
