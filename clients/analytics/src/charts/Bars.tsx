import { Link } from "react-router";
import { Scrolling } from "../cards/Scrolling";
import classes from "./charts.module.css";

export interface Bar {
  readonly key: string;
  readonly label: string;
  /** The dashboard one level below. */
  readonly to?: string | undefined;
  /** From 0 to 1: how far the bar reaches; null for a hidden or missing figure. */
  readonly length: number | null;
  readonly hidden?: boolean;
  readonly text: string;
  /** Of how many: "17 из 28". */
  readonly of?: string;
  /** A second figure under the first. */
  readonly second?: { readonly length: number | null; readonly text: string };
}

interface Props {
  readonly bars: readonly Bar[];
  readonly label: string;
  /** From 0 to 1: where the figure of all stands. */
  readonly average?: number | null;
  /** What the two bars of a row mean. */
  readonly legend?: readonly [string, string];
}

/** Things of a kind beside each other, each with its figure in words: readable without seeing a bar. */
export function Bars({ bars, label, average, legend }: Props) {
  return (
    <Scrolling className={classes["bars"]} label={label}>
      {legend && (
        <div className={classes["legend"]} aria-hidden>
          <span data-series="0">{legend[0]}</span>
          <span data-series="1">{legend[1]}</span>
        </div>
      )}
      <ul className={classes["list"]}>
        {bars.map((bar) => (
          <li key={bar.key} className={classes["bar"]}>
            <span className={classes["label"]} title={bar.label}>
              {bar.to ? <Link to={bar.to}>{bar.label}</Link> : bar.label}
            </span>
            <span className={classes["tracks"]} aria-hidden>
              <Track length={bar.length} hidden={bar.hidden ?? false} average={average ?? null} />
              {bar.second && <Track length={bar.second.length} hidden={false} average={null} second />}
            </span>
            <span className={`${classes["said"]} tabular`}>
              {bar.text}
              {bar.second && ` · ${bar.second.text}`}
            </span>
            <span className={`${classes["of"]} tabular`}>{bar.of}</span>
          </li>
        ))}
      </ul>
    </Scrolling>
  );
}

interface TrackProps {
  readonly length: number | null;
  readonly hidden: boolean;
  readonly average: number | null;
  readonly second?: boolean;
}

const at = (share: number) => `${Math.max(0, Math.min(1, share)) * 100}%`;

function Track({ length, hidden, average, second = false }: TrackProps) {
  return (
    <span className={classes["track"]} data-hidden={hidden}>
      {length !== null && (
        <span className={classes["fill"]} data-series={second ? 1 : 0} style={{ width: at(length) }} />
      )}
      {average !== null && <span className={classes["mean"]} style={{ left: at(average) }} />}
    </span>
  );
}
