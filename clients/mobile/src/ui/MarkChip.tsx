import classes from "./MarkChip.module.css";

interface Props {
  readonly symbol: string;
  readonly fresh?: boolean;
  readonly title?: string;
}

/** A mark as it stands in the journal. Its colour says nothing that the symbol does not. */
export function MarkChip({ symbol, fresh = false, title }: Props) {
  return (
    <span className={classes["mark"]} data-symbol={symbol} data-fresh={fresh || undefined} title={title}>
      {symbol}
    </span>
  );
}
