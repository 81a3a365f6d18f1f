/** Where a scale is marked: few round values from zero to above the highest. */

const AT_MOST = 5;
const POWERS = [1, 10, 100, 1000, 10_000, 100_000];

/** A quarter for shares, then 1, 2, 5, 10, 20, 50 and so on. */
export const TENS: readonly number[] = [0.05, 0.1, 0.25, ...POWERS.flatMap((power) => [power, power * 2, power * 5])];

/** Minutes: quarters of an hour, hours, days. */
export const MINUTES: readonly number[] = [
  1, 2, 5, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 4320, 7200, 14_400, 28_800,
];

export function ticksOf(highest: number, steps: readonly number[]): number[] {
  const step = steps.find((each) => highest / each <= AT_MOST) ?? (steps.at(-1) as number);
  const count = Math.max(1, Math.ceil(highest / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, at) => Math.round(at * step * 100) / 100);
}
