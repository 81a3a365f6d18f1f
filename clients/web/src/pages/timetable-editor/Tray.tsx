import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { withInitials } from "../../ui/names";
import { type By, type Journal, type Lesson, titleOf } from "./grid";
import classes from "./Hand.module.css";
import { messages } from "./messages";

interface Props {
  readonly by: By;
  readonly journals: readonly Journal[];
  readonly lessons: readonly Lesson[];
  readonly picked: string | null;
  readonly onPick: (journal: Journal) => void;
  readonly onLetGo: () => void;
}

/** What can be added: a class's or a teacher's journals, with how often each stands in the timetable already. */
export function Tray({ by, journals, lessons, picked, onPick, onLetGo }: Props) {
  const m = useMessages(messages);
  const counts = new Map<string, number>();
  for (const { journalId } of lessons) counts.set(journalId, (counts.get(journalId) ?? 0) + 1);
  return (
    <section aria-label={m.add}>
      <h2 className={classes["trayHead"]}>{m.add}</h2>
      <ul className={classes["tray"]}>
        {journals.map((journal) => (
          <li key={journal.id}>
            <button
              type="button"
              draggable
              aria-pressed={journal.id === picked}
              onClick={() => (journal.id === picked ? onLetGo() : onPick(journal))}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = "move";
                event.dataTransfer.setData("text/plain", journal.subject.name);
                setTimeout(() => onPick(journal));
              }}
              onDragEnd={onLetGo}
            >
              <span>
                {titleOf(journal, by)}
                {by !== "teacher" && (
                  <small>{journal.teachers.map(({ fullName }) => withInitials(fullName)).join(", ")}</small>
                )}
              </span>
              <em data-none={!counts.has(journal.id) || undefined}>{m.times(counts.get(journal.id) ?? 0)}</em>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
