/** The weighted average in exact decimals, to show at once what the server will confirm. Source: README, M3. */

interface Decimal {
  readonly units: bigint;
  readonly digits: number;
}

/** What the average is made of: the sum of value times weight, and the sum of weights. */
export interface Sums {
  readonly points: Decimal;
  readonly weights: Decimal;
}

const zero: Decimal = { units: 0n, digits: 0 };
export const nothing: Sums = { points: zero, weights: zero };

function decimal(text: string): Decimal {
  const [whole = "0", fraction = ""] = text.split(".");
  return { units: BigInt(whole + fraction), digits: fraction.length };
}

const aligned = ({ units, digits }: Decimal, to: number): bigint => units * 10n ** BigInt(to - digits);

function plus(a: Decimal, b: Decimal): Decimal {
  const digits = Math.max(a.digits, b.digits);
  return { units: aligned(a, digits) + aligned(b, digits), digits };
}

const times = (a: Decimal, b: Decimal): Decimal => ({ units: a.units * b.units, digits: a.digits + b.digits });

/** Sums that the server has computed. */
export const sumsOf = (points: string, weights: string): Sums => ({
  points: decimal(points),
  weights: decimal(weights),
});

/** The sums with one more mark: its value in points and its weight, as decimal text. */
export function withMark({ points, weights }: Sums, value: string, weight: string): Sums {
  const factor = decimal(weight);
  return { points: plus(points, times(decimal(value), factor)), weights: plus(weights, factor) };
}

export const together = (a: Sums, b: Sums): Sums => ({
  points: plus(a.points, b.points),
  weights: plus(a.weights, b.weights),
});

/** points / weights, rounded half up to so many digits; null where nothing counts. */
export function weightedAverage({ points, weights }: Sums, digits: number): string | null {
  if (weights.units === 0n) return null;
  const common = Math.max(points.digits, weights.digits);
  const over = aligned(points, common) * 10n ** BigInt(digits);
  const under = aligned(weights, common);
  return printed((2n * over + under) / (2n * under), digits);
}

function printed(units: bigint, digits: number): string {
  if (digits === 0) return units.toString();
  const text = units.toString().padStart(digits + 1, "0");
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
