import { Text } from "@mantine/core";
import { useSession } from "@zhurnal/shared/auth/SessionProvider";
import { common } from "@zhurnal/shared/i18n/common";
import { today } from "@zhurnal/shared/i18n/days";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useZone, ZoneContext } from "@zhurnal/shared/i18n/zone";
import { Empty, Failed } from "@zhurnal/shared/ui/states";
import { useTitle } from "@zhurnal/shared/ui/useTitle";
import { Suspense, useEffect, useMemo, useRef } from "react";
import { useParams, useSearchParams } from "react-router";
import type { Home } from "../app/homes";
import { appMessages } from "../app/messages";
import { readFilters } from "../model/filters";
import { groupingsOf, type Level, levelOf, type Part, partOf } from "../model/levels";
import { rangeBefore } from "../model/range";
import { contents, fetchAhead } from "../parts/contents";
import { trailOf, useSummary, zoneOf } from "../reports/summary";
import { type Place, PlaceContext } from "../reports/useReport";
import { Boundary } from "./Boundary";
import { belowOf } from "./below";
import classes from "./Dashboard.module.css";
import { FilterBar } from "./FilterBar";
import { Head } from "./Head";
import { outsideMessages } from "./messages";
import { Tiles } from "./Tiles";
import { usePulse } from "./usePulse";

interface Props {
  readonly homes: readonly Home[];
}

/** One dashboard: a class, a school, a municipality or the region, at the part and the days that the address says. */
export function Dashboard({ homes }: Props) {
  const { folder, id = "", part: word } = useParams();
  const c = useMessages(common);
  const m = useMessages(appMessages);
  const level = levelOf(folder);
  const part = level && partOf(level, word);
  if (!level || !part) return <Empty title={c.notFoundTitle} text={m.notFoundText} />;
  return <Opened key={id} level={level} id={id} part={part} homes={homes} />;
}

interface OpenedProps extends Props {
  readonly level: Level;
  readonly id: string;
  readonly part: Part;
}

function Opened({ level, id, part, homes }: OpenedProps) {
  const c = useMessages(common);
  const m = useMessages(appMessages);
  const outside = useMessages(outsideMessages);
  const own = useZone();
  const [search] = useSearchParams();
  const day = today(own);
  const closely = level === "class" || homes.some((home) => home.level === "school" && home.id === id);
  const filters = useMemo(
    () => readFilters(search, groupingsOf(level, closely), day, closely),
    [search, level, closely, day],
  );
  const [answer, again] = useSummary(level, { id, ...rangeOf(filters.range) });
  const known = useRef(answer.data);
  if (answer.data) known.current = answer.data;
  const trail = trailOf(known.current, level, homes);
  const name = trail.at(-1)?.name ?? "";
  const title = level === "class" && name ? m.classOf(name) : name;
  const school = trail.find((step) => step.level === "school")?.id;
  const pulse = usePulse(closely && filters.range.to >= day ? school : undefined);
  const place: Place = { level, id, closely, name: title, filters, below: belowOf(level, search), pulse };
  useTitle(title || m.title);
  // Nothing is told to nobody: whoever is told nothing may have been signed out meanwhile.
  const { check } = useSession();
  const isTold = answer.data?.place?.visits.totals.suppressed !== true;
  useEffect(() => {
    if (!isTold) void check();
  }, [isTold, check]);
  const isShown = answer.state === "ready";
  useEffect(() => {
    if (isShown) void fetchAhead();
  }, [isShown]);
  if (answer.state === "ready" && !answer.data?.place) return <Empty title={c.notFoundTitle} text={m.notFoundText} />;
  if (answer.state === "failed" && !known.current) return <Failed onRetry={again} />;
  const Content = contents[part];
  return (
    <ZoneContext value={zoneOf(known.current) ?? own}>
      <PlaceContext value={place}>
        <Head trail={trail} title={title} level={level} id={id} part={part} />
        <FilterBar part={part} />
        <Tiles answer={answer} />
        {!closely && <Text className={classes["aside"] ?? ""}>{outside.text}</Text>}
        <div className={classes["cards"]}>
          <Boundary key={part}>
            <Suspense>
              <Content />
            </Suspense>
          </Boundary>
        </div>
      </PlaceContext>
    </ZoneContext>
  );
}

function rangeOf(range: { readonly from: string; readonly to: string; readonly preset: null | string }) {
  const before = rangeBefore(range as Parameters<typeof rangeBefore>[0]);
  return { from: range.from, to: range.to, beforeFrom: before.from, beforeTo: before.to };
}
