/** The way one level down, as far as the dashboards go: a coordinator's ends at schools, the schools' own at classes. */
import { carried } from "../model/filters";
import { type Level, pathOf } from "../model/levels";
import type { RowPlace } from "../reports/useReport";

export function belowOf(level: Level, search: URLSearchParams): (row: RowPlace) => string | undefined {
  return ({ schoolClass, school, municipality }) => {
    if (level === "school" && schoolClass) return pathOf("class", schoolClass.id) + carried(search);
    if (level === "municipality" && school) return pathOf("school", school.id) + carried(search);
    if (level === "region" && school) return pathOf("school", school.id) + carried(search);
    if (level === "region" && municipality) return pathOf("municipality", municipality.id) + carried(search);
    return undefined;
  };
}
