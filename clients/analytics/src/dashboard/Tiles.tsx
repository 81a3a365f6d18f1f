import { Skeleton } from "@mantine/core";
import { common } from "@zhurnal/shared/i18n/common";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import type { Answer } from "../answer/useAnswer";
import { cardMessages } from "../cards/messages";
import { rangeBefore } from "../model/range";
import type { Summary } from "../reports/summary";
import { usePlace } from "../reports/useReport";
import { count, duration, HIDDEN, NONE, percent, points } from "../text/numbers";
import classes from "./Dashboard.module.css";
import { tileMessages } from "./messages";

interface Tile {
  readonly name: string;
  readonly figure: string;
  readonly text: string;
  /** "+4 п. п." */
  readonly moved?: string;
}

/** The main figures in words, above all charts. */
export function Tiles({ answer }: { readonly answer: Answer<Summary> }) {
  const m = useMessages(tileMessages);
  const tiles = useTiles(answer.data?.place);
  const { locale } = useLocale();
  const before = rangeBefore(usePlace().filters.range);
  const day = (date: string) => formatDay(locale, date, { day: "numeric", month: "short" });
  const c = useMessages(common);
  const cards = useMessages(cardMessages);
  const isLost = answer.state === "failed" && !answer.data;
  const isMoved = answer.data !== undefined && tiles.some(({ moved }) => moved);
  return (
    <section aria-label={m.main}>
      <div className={classes["tiles"]} data-stale={answer.stale && answer.data !== undefined}>
        {tiles.map(({ name, figure, text, moved }) => (
          <div key={name} className={classes["tile"]}>
            <span className={classes["tileName"]}>{name}</span>
            {answer.data || isLost ? (
              <span className={`${classes["tileFigure"]} tabular`}>{isLost ? NONE : figure}</span>
            ) : (
              <Skeleton h={28} w={90} my={4} />
            )}
            <span className={classes["tileText"]}>
              {answer.data ? text : "\u00a0"}
              {answer.data && moved && <span className={classes["moved"]}>{moved}</span>}
            </span>
          </div>
        ))}
      </div>
      <p className={classes["aside"]}>
        {isLost
          ? c.offline
          : answer.state === "failed"
            ? cards.stale
            : isMoved && m.points(`${day(before.from)} – ${day(before.to)}`)}
      </p>
    </section>
  );
}

function useTiles(place: Summary["place"]): Tile[] {
  const m = useMessages(tileMessages);
  const { locale } = useLocale();
  const [visits, filling, results] = [place?.visits.totals, place?.filling.totals, place?.results.totals];
  const say = (figures: { readonly suppressed: boolean } | undefined, figure: string, text: string) =>
    figures?.suppressed ? { figure: HIDDEN, text: m.hiddenText } : { figure, text: figure === NONE ? m.none : text };
  const number = (value: number | null | undefined) => count(locale, value);
  return [
    {
      name: m.reach,
      ...say(visits, percent(locale, visits?.reach), m.reachText(number(visits?.reached), number(visits?.children))),
      moved: points(locale, visits?.reach, place?.visitsBefore.totals.reach),
    },
    {
      name: m.guardians,
      ...say(visits, count(locale, visits?.guardiansPerDay, 1), m.guardiansText(number(visits?.guardians))),
    },
    { name: m.seen, ...say(visits, duration(locale, visits?.medianMinutesToSeen), m.seenText) },
    {
      name: m.timely,
      ...say(filling, percent(locale, filling?.timely), m.timelyText(number(filling?.inTime), number(filling?.held))),
      moved: points(locale, filling?.timely, place?.fillingBefore.totals.timely),
    },
    {
      name: m.quality,
      ...say(
        results,
        percent(locale, results?.quality),
        m.qualityText(number(results?.good), number(results?.students)),
      ),
    },
    {
      name: m.passRate,
      ...say(
        results,
        percent(locale, results?.passRate),
        m.passRateText(number(results?.passing), number(results?.students)),
      ),
    },
  ];
}
