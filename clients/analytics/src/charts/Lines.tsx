import { lazy, Suspense } from "react";
import classes from "./charts.module.css";
import { loadChart } from "./chunk";
import { TENS, ticksOf } from "./ticks";

export interface Point {
  readonly label: string;
  readonly value: number | null;
}

interface Props {
  readonly points: readonly Point[];
  readonly name: string;
  readonly print: (value: number) => string;
  /** The same in words, for those who do not see it. */
  readonly summary: string;
  /** The scale's upper end, where it is known beforehand: 1 for shares. */
  readonly highest?: number;
  readonly tick?: (value: number) => string;
  /** What a step of the scale may be, the finest first: minutes that people count by, for one. */
  readonly stepsBy?: readonly number[];
}

const DOTS_AT_MOST = 45;

/** Comes into a place of its height. */
const LineChart = lazy(loadChart);

/** One figure over time. A day whose figure is hidden or missing is a gap, not a zero. */
export function Lines({ points, name, print, summary, highest, tick = print, stepsBy = TENS }: Props) {
  const ticks = ticksOf(highest ?? Math.max(0, ...points.map(({ value }) => value ?? 0)), stepsBy);
  return (
    <div role="img" aria-label={summary} className={classes["lines"]}>
      <Suspense>
        <LineChart
          h="100%"
          data={points.map(({ label, value }) => ({ label, [name]: value }))}
          dataKey="label"
          series={[{ name, color: "var(--an-line)" }]}
          curveType="linear"
          strokeWidth={2.5}
          connectNulls={false}
          withDots={points.length <= DOTS_AT_MOST}
          dotProps={{ r: 3.5, strokeWidth: 0, fill: "var(--an-line)" }}
          activeDotProps={{ r: 5 }}
          tickLine="none"
          gridAxis="x"
          valueFormatter={print}
          xAxisProps={{ interval: "preserveStartEnd", minTickGap: 24, tickMargin: 8 }}
          yAxisProps={{ domain: [0, ticks.at(-1) ?? 1], ticks, width: 60, tickFormatter: tick, interval: 0 }}
          lineProps={{ isAnimationActive: false }}
          lineChartProps={{ accessibilityLayer: false, margin: { top: 8, right: 16, bottom: 0, left: 0 } }}
          tooltipAnimationDuration={0}
        />
      </Suspense>
    </div>
  );
}
