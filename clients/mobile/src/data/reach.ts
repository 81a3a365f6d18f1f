/** What it takes to reach the next mark, in exact decimals, by the thresholds of the school's own policy (M3, M4). Pure. */

interface Average {
  readonly value: string;
  readonly display: string;
  readonly points: string;
  readonly weights: string;
  readonly thresholds: readonly { readonly display: string; readonly atLeast: string }[];
}

export interface Goal {
  /** The mark that would be proposed. */
  readonly display: string;
  readonly atLeast: string;
  /** The mark to be given: the best one. */
  readonly symbol: string;
  /** How many of them. */
  readonly count: number;
  /** The average with them, rounded as the policy does. */
  readonly value: string;
}

const PLACES = 10;
const AT_MOST = 20;

/** A decimal as an integer of 10 places. */
function scaled(decimal: string): bigint {
  const [whole = "0", fraction = ""] = decimal.replace("-", "").split(".");
  const digits = BigInt(whole + fraction.padEnd(PLACES, "0").slice(0, PLACES));
  return decimal.startsWith("-") ? -digits : digits;
}

const UNIT = scaled("1");
const places = (decimal: string): number => decimal.split(".")[1]?.length ?? 0;

/** points / weights, rounded half up to so many digits, as an integer of that many places. */
const rounded = (points: bigint, weights: bigint, digits: number): bigint =>
  (2n * points * 10n ** BigInt(digits) + weights) / (2n * weights);

function printed(value: bigint, digits: number): string {
  const text = String(value).padStart(digits + 1, "0");
  return digits > 0 ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text;
}

/** The next better mark, and how many best marks of a weight bring it; null at the top, or when it is out of sight. */
export function nextGoal(average: Average, weight: string): Goal | null {
  const best = average.thresholds[0];
  const place = average.thresholds.findIndex(({ display }) => display === average.display);
  const next = place === -1 ? average.thresholds.at(-1) : average.thresholds[place - 1];
  const factor = scaled(weight);
  if (!best || !next || factor <= 0n || !/^\d+(\.\d+)?$/.test(best.display)) return null;
  const gain = (scaled(best.display) * factor) / UNIT;
  const digits = places(average.value);
  const wanted = scaled(next.atLeast) * 10n ** BigInt(digits);
  for (let count = 1; count <= AT_MOST; count += 1) {
    const more = BigInt(count);
    const value = rounded(scaled(average.points) + more * gain, scaled(average.weights) + more * factor, digits);
    if (value * UNIT >= wanted)
      return {
        display: next.display,
        atLeast: next.atLeast,
        symbol: best.display,
        count,
        value: printed(value, digits),
      };
  }
  return null;
}
