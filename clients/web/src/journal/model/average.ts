/** The weighted average in exact decimals, to show at once what the server will confirm. Source: README, M3. */

interface Decimal {
  readonly units: bigint;
  readonly digits: number;
}

function decimal(text: string): Decimal {
  const [whole = "0", fraction = ""] = text.split(".");
  return { units: BigInt(whole + fraction), digits: fraction.length };
}

const aligned = ({ units, digits }: Decimal, to: number): bigint => units * 10n ** BigInt(to - digits);

/** A mark that counts: both are decimal strings, the value in points and its weight. */
export interface Weighted {
  readonly value: string;
  readonly weight: string;
}

/** sum(value·weight) / sum(weight), rounded half up to so many digits; null where nothing counts. */
export function weightedAverage(parts: readonly Weighted[], digits: number): string | null {
  const read = parts.map(({ value, weight }) => ({ value: decimal(value), weight: decimal(weight) }));
  const valueDigits = Math.max(0, ...read.map(({ value }) => value.digits));
  const weightDigits = Math.max(0, ...read.map(({ weight }) => weight.digits));
  let sum = 0n;
  let total = 0n;
  for (const { value, weight } of read) {
    const factor = aligned(weight, weightDigits);
    sum += aligned(value, valueDigits) * factor;
    total += factor;
  }
  if (total === 0n) return null;
  const scale = 10n ** BigInt(digits);
  const divisor = total * 10n ** BigInt(valueDigits);
  return printed((2n * sum * scale + divisor) / (2n * divisor), digits);
}

function printed(units: bigint, digits: number): string {
  if (digits === 0) return units.toString();
  const text = units.toString().padStart(digits + 1, "0");
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
