import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import classes from "./Swipe.module.css";

interface Props {
  readonly place: number;
  readonly onPlace: (place: number) => void;
  readonly children: readonly ReactNode[];
}

const SETTLED_MS = 120;

/** Panels side by side, one swipe apart. The browser's own scrolling does it; who is not shown is out of the keyboard's way. */
export function Swipe({ place, onPlace, children }: Props) {
  const track = useRef<HTMLDivElement>(null);
  const opened = useRef(false);
  useLayoutEffect(() => {
    const box = track.current;
    const left = (box?.clientWidth ?? 0) * place;
    if (box && Math.abs(box.scrollLeft - left) > 1)
      box.scrollTo({ left, behavior: opened.current ? "smooth" : "instant" });
    opened.current = true;
  }, [place]);
  const settled = useEffectEvent((box: HTMLElement) => {
    const at = Math.round(box.scrollLeft / Math.max(1, box.clientWidth));
    if (at !== place) onPlace(at);
  });
  useEffect(() => {
    const box = track.current;
    if (!box) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const scrolled = () => {
      clearTimeout(timer);
      timer = setTimeout(() => settled(box), SETTLED_MS);
    };
    box.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      clearTimeout(timer);
      box.removeEventListener("scroll", scrolled);
    };
  }, []);
  const several = children.length > 1;
  return (
    <div ref={track} className={classes["track"]}>
      {children.map((child, index) => (
        <section
          // biome-ignore lint/suspicious/noArrayIndexKey: a panel is its place
          key={index}
          id={`panel-${index}`}
          {...(several && { role: "tabpanel", "aria-labelledby": `tab-${index}` })}
          className={classes["panel"]}
          inert={index !== place}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
          tabIndex={0}
        >
          {child}
        </section>
      ))}
    </div>
  );
}
