import { useCallback, useState } from "react";
import { applyEntry, inRussianLayout, parseEntry } from "../../journal/model/entry";
import { type CellAddress, contentOf } from "../../journal/model/types";
import type { JournalStore } from "../../journal/store/journalStore";
import type { JournalData } from "./read";

/** What is being typed; `whole` when it began by editing what stood there, so that arrows move within the text. */
interface Draft {
  readonly text: string;
  readonly whole: boolean;
}

interface Options {
  readonly journal: JournalData;
  readonly store: JournalStore;
  readonly workTypeOf: (lessonId: string) => string;
}

/** The text being typed into a cell, until it is written or given up. */
export function useGridDraft({ journal, store, workTypeOf }: Options) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  const leave = () => {
    setDraft(null);
    setFault(null);
  };

  return {
    draft,
    fault,
    leave,
    begin: (text: string, whole: boolean) => {
      setFault(null);
      setDraft({ text, whole });
    },
    change: useCallback((text: string) => {
      setFault(null);
      setDraft((now) => now && { ...now, text: inRussianLayout(text) });
    }, []),
    /** Writes the draft into its cell; false where it cannot be read. */
    commit: (at: CellAddress | null): boolean => {
      if (!draft || !at) return true;
      const entry = parseEntry(draft.text, journal.vocabulary);
      if (!entry.ok) {
        setFault(entry.unknown);
        return false;
      }
      store.type(at, applyEntry(contentOf(store.cell(at)), entry, workTypeOf(at.lessonId)));
      leave();
      return true;
    },
  };
}
