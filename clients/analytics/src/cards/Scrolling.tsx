import type { ReactNode } from "react";

interface Props {
  readonly label: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** A part of a card that may be longer than its place: it can be scrolled by keyboard too, and is whole on paper. */
export function Scrolling({ label, className, children }: Props) {
  return (
    // biome-ignore-start lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: not a set of fields, and no landmark beside the card's own
    <div role="group" aria-label={label} tabIndex={0} className={className}>
      {children}
    </div>
    // biome-ignore-end lint/a11y/noNoninteractiveTabindex: as above
  );
}
