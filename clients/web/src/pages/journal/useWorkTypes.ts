import { useCallback, useMemo, useState } from "react";
import { contentOf } from "../../journal/model/types";
import type { JournalStore } from "../../journal/store/journalStore";
import type { JournalData, WorkType } from "./read";

export interface ColumnWorkTypes {
  readonly all: readonly WorkType[];
  /** The work type that a new mark in this lesson gets. */
  readonly of: (lessonId: string) => string;
  readonly nameOf: (id: string) => WorkType | undefined;
  /** Chooses it for the lesson, and gives it to the marks that already stand there. */
  readonly choose: (lessonId: string, workTypeId: string) => void;
}

/** What stands most often in each column: the work type that its next mark gets. */
function usual({ cells }: JournalData): Map<string, string> {
  const tally = new Map<string, Map<string, number>>();
  for (const { lessonId, server } of cells)
    for (const { workTypeId } of server.marks) {
      const column = tally.get(lessonId) ?? new Map<string, number>();
      tally.set(lessonId, column.set(workTypeId, (column.get(workTypeId) ?? 0) + 1));
    }
  return new Map([...tally].map(([id, column]) => [id, [...column].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ""]));
}

export function useWorkTypes(journal: JournalData, store: JournalStore): ColumnWorkTypes {
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const standing = useMemo(() => usual(journal), [journal]);
  const first = journal.workTypes[0]?.id ?? "";
  const of = useCallback((id: string) => chosen.get(id) ?? standing.get(id) ?? first, [chosen, standing, first]);
  const byId = useMemo(() => new Map(journal.workTypes.map((type) => [type.id, type])), [journal]);

  const choose = useCallback(
    (lessonId: string, workTypeId: string) => {
      setChosen((known) => new Map(known).set(lessonId, workTypeId));
      for (const { student } of journal.roster) {
        const at = { lessonId, studentId: student.id };
        const content = contentOf(store.cell(at));
        if (content.marks.length > 0)
          store.type(at, { ...content, marks: content.marks.map((mark) => ({ ...mark, workTypeId })) });
      }
    },
    [journal, store],
  );
  return useMemo(
    () => ({ all: journal.workTypes, of, choose, nameOf: (id: string) => byId.get(id) }),
    [journal, of, choose, byId],
  );
}
