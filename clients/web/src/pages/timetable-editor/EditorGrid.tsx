import { formatDay, sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Clash } from "./clashes";
import classes from "./Editor.module.css";
import { EditorCell } from "./EditorCell";
import { type By, type Lesson, lessonsIn, numbersOf, type Place, samePlace, weekdaysOf } from "./grid";
import { messages } from "./messages";

export interface GridProps {
  readonly by: By;
  readonly week: number;
  readonly weeks: number;
  readonly all: readonly Lesson[];
  readonly lessons: readonly Lesson[];
  readonly cursor: Place;
  readonly over: Place | null;
  readonly pickedIds: ReadonlySet<string>;
  readonly newIds: ReadonlySet<string>;
  /** What is in the way of the picked lesson at a place; null where nothing is picked. */
  readonly blocked: ((place: Place) => readonly Clash[]) | null;
  readonly editable: boolean;
  readonly onCursor: (place: Place) => void;
  readonly onOver: (place: Place | null) => void;
  readonly onPick: (lesson: Lesson) => void;
  readonly onDrop: (place: Place) => void;
  readonly onLetGo: () => void;
  readonly onRemove: (lesson: Lesson) => void;
}

const MONDAY = Date.UTC(2026, 0, 5);
const dayOf = (weekday: number) => new Date(MONDAY + (weekday - 1) * 86_400_000).toISOString().slice(0, 10);
const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export const weekdayName = (locale: "ru" | "en", weekday: number): string =>
  sentence(formatDay(locale, dayOf(weekday), { weekday: "long" }));

/** One week of the cycle: days side by side; lessons are moved by hand or with the keyboard. */
export function EditorGrid(props: GridProps) {
  const { week, weeks, all, lessons, cursor, blocked, editable, onCursor } = props;
  const m = useMessages(messages);
  const { locale } = useLocale();
  const table = useRef<HTMLTableElement>(null);
  const weekdays = weekdaysOf(all);
  const numbers = numbersOf(all);
  useKeepsFocus(table, cursor);

  const key = (event: KeyboardEvent, place: Place) => {
    const step = ARROWS[event.key];
    const turned = { PageUp: week - 1, PageDown: week + 1 }[event.key];
    const [first] = lessonsIn(lessons, place);
    if (step) {
      const to = { week, weekday: place.weekday + step[0], number: place.number + step[1] };
      if (weekdays.includes(to.weekday) && numbers.includes(to.number)) onCursor(to);
    } else if (turned !== undefined) {
      if (turned >= 1 && turned <= weeks) onCursor({ ...place, week: turned });
    } else if (event.key === " " || event.key === "Enter") {
      if (blocked) props.onDrop(place);
      else if (first && editable) props.onPick(first);
    } else if (event.key === "Escape") props.onLetGo();
    else if (event.key === "Delete" && first && editable && !blocked) props.onRemove(first);
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is dragged has left the grid
    <div className={classes["scroll"]} onDragLeave={(event) => leftFor(event) && props.onOver(null)}>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table of cells to edit is a grid, as ARIA defines it
        role="grid"
        aria-label={m.whose}
        className={classes["grid"]}
      >
        <thead>
          <tr>
            <th scope="col" className={classes["corner"]}>
              {m.number}
            </th>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {weekdayName(locale, weekday)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbers.map((number) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              {weekdays.map((weekday) => {
                const place = { week, weekday, number };
                return (
                  <EditorCell
                    key={weekday}
                    grid={props}
                    place={place}
                    here={lessonsIn(lessons, place)}
                    focusable={samePlace(place, { ...cursor, week })}
                    onKey={key}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const leftFor = ({ currentTarget, relatedTarget }: { currentTarget: Element; relatedTarget: EventTarget | null }) =>
  !(relatedTarget instanceof Node && currentTarget.contains(relatedTarget));

/** The cell under the cursor has the focus whenever the grid has it. */
function useKeepsFocus(table: React.RefObject<HTMLTableElement | null>, cursor: Place): void {
  useEffect(() => {
    const grid = table.current;
    if (!grid?.contains(document.activeElement)) return;
    grid.querySelector<HTMLElement>(`[data-at="${cursor.weekday}:${cursor.number}"]`)?.focus();
  }, [table, cursor]);
}
