import { formatDay, sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { withInitials } from "../../ui/names";
import classes from "./Editor.module.css";
import { type By, type Lesson, lessonsIn, numbersOf, type Place, type Rival, samePlace, weekdaysOf } from "./grid";
import { messages } from "./messages";
import { reasons } from "./reasons";

interface Props {
  readonly by: By;
  readonly week: number;
  readonly all: readonly Lesson[];
  readonly lessons: readonly Lesson[];
  readonly cursor: Place;
  readonly pickedIds: ReadonlySet<string>;
  /** What is in the way of the picked lesson at a place; null where nothing is picked. */
  readonly blocked: ((place: Place) => readonly Rival[]) | null;
  readonly editable: boolean;
  readonly onCursor: (place: Place) => void;
  readonly onPick: (lesson: Lesson) => void;
  readonly onDrop: (place: Place) => void;
  readonly onLetGo: () => void;
  readonly onRemove: (lesson: Lesson) => void;
}

const MONDAY = Date.UTC(2026, 0, 5);
const dayOf = (weekday: number) => new Date(MONDAY + (weekday - 1) * 86_400_000).toISOString().slice(0, 10);

/** One week of the cycle: days side by side; lessons are moved by hand or with the keyboard. */
export function EditorGrid(props: Props) {
  const { by, week, all, lessons, cursor, pickedIds, blocked, editable, onCursor, onPick, onDrop } = props;
  const m = useMessages(messages);
  const { locale } = useLocale();
  const table = useRef<HTMLTableElement>(null);
  const weekdays = weekdaysOf(all);
  const numbers = numbersOf(all);
  useKeepsFocus(table, cursor);

  const key = (event: KeyboardEvent, place: Place) => {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    const [first] = lessonsIn(lessons, place);
    if (step) {
      const weekday = place.weekday + (step[0] ?? 0);
      const number = place.number + (step[1] ?? 0);
      if (weekdays.includes(weekday) && numbers.includes(number)) onCursor({ week, weekday, number });
    } else if (event.key === " " || event.key === "Enter") {
      if (blocked) onDrop(place);
      else if (first && editable) onPick(first);
    } else if (event.key === "Escape") props.onLetGo();
    else if (event.key === "Delete" && first && editable) props.onRemove(first);
    else return;
    event.preventDefault();
  };

  return (
    <div className={classes["scroll"]}>
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
                {sentence(formatDay(locale, dayOf(weekday), { weekday: "long" }))}
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
                const clashes = blocked?.(place) ?? [];
                const state = blocked ? (clashes.length > 0 ? "blocked" : "free") : undefined;
                const here = lessonsIn(lessons, place);
                const elsewhere = clashes.filter(({ lesson }) => !here.some(({ id }) => id === lesson.id));
                return (
                  <td
                    key={weekday}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of an ARIA grid
                    role="gridcell"
                    tabIndex={samePlace(place, cursor) ? 0 : -1}
                    data-state={state}
                    data-at={`${weekday}:${number}`}
                    title={clashes.length > 0 ? reasons(m, clashes) : undefined}
                    onFocus={() => !samePlace(place, cursor) && onCursor(place)}
                    onKeyDown={(event) => key(event, place)}
                    onClick={() => blocked && onDrop(place)}
                    onDragOver={(event) => blocked && clashes.length === 0 && event.preventDefault()}
                    onDrop={(event) => {
                      event.preventDefault();
                      onDrop(place);
                    }}
                  >
                    <div className={classes["cell"]}>
                      {here.map((lesson) => (
                        <Card
                          key={lesson.id}
                          by={by}
                          lesson={lesson}
                          picked={pickedIds.has(lesson.id)}
                          draggable={editable}
                          onPick={onPick}
                          onLetGo={props.onLetGo}
                        />
                      ))}
                      {elsewhere.length > 0 && <span className={classes["why"]}>{reasons(m, elsewhere)}</span>}
                    </div>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CardProps {
  readonly by: By;
  readonly lesson: Lesson;
  readonly picked: boolean;
  readonly draggable: boolean;
  readonly onPick: (lesson: Lesson) => void;
  readonly onLetGo: () => void;
}

function Card({ by, lesson, picked, draggable, onPick, onLetGo }: CardProps) {
  const { subject, group, room, teachers } = lesson;
  const about = [
    (by !== "class" || group.schoolClass?.name !== group.name) && group.name,
    by !== "room" && room?.name,
    by !== "teacher" && teachers.map(({ fullName }) => withInitials(fullName)).join(", "),
  ];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the mouse's way; the cell around it has the keyboard's
    <div
      className={classes["card"]}
      data-picked={picked || undefined}
      data-lesson={lesson.id}
      draggable={draggable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", subject.name);
        // The browser takes the picture of what is dragged before it may change.
        setTimeout(() => onPick(lesson));
      }}
      onDragEnd={onLetGo}
    >
      <strong>{subject.name}</strong>
      <span>{about.filter(Boolean).join(" · ")}</span>
    </div>
  );
}

/** The cell under the cursor has the focus whenever the grid has it. */
function useKeepsFocus(table: React.RefObject<HTMLTableElement | null>, cursor: Place): void {
  useEffect(() => {
    const grid = table.current;
    if (!grid?.contains(document.activeElement)) return;
    grid.querySelector<HTMLElement>(`[data-at="${cursor.weekday}:${cursor.number}"]`)?.focus();
  }, [table, cursor]);
}
