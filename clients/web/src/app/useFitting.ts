import { type RefObject, useLayoutEffect, useState } from "react";

/** How many leading items fit into a width beside `more`, which is there only when some do not fit. Widths in pixels. */
export function fitting(widths: readonly number[], more: number, room: number): number {
  const all = widths.reduce((sum, width) => sum + width, 0);
  if (all <= room) return widths.length;
  let left = room - more;
  const first = widths.findIndex((width) => {
    left -= width;
    return left < 0;
  });
  return Math.max(0, first);
}

/** Follows how many of a ruler's children, whose last is the button of the rest, fit into their box. */
export function useFitting(box: RefObject<HTMLElement | null>, ruler: RefObject<HTMLElement | null>): number {
  const [count, setCount] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const measure = () => {
      const widths = [...(ruler.current?.children ?? [])].map((child) => child.getBoundingClientRect().width + GAP);
      setCount(fitting(widths.slice(0, -1), widths.at(-1) ?? 0, box.current?.clientWidth ?? 0));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const element of [box.current, ruler.current]) if (element) observer.observe(element);
    return () => observer.disconnect();
  }, [box, ruler]);
  return count;
}

/** The room between two items, as the style sheet gives it. */
const GAP = 4;
