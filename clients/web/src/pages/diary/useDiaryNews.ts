import { useSession } from "@zhurnal/shared/auth/SessionProvider";
import { DiaryChangedDocument, type DiaryChangedSubscription } from "@zhurnal/shared/generated/graphql";
import { type RefObject, useEffect, useReducer, useRef } from "react";
import { type Arrived, arrived, entryOf, type News } from "./news";
import type { DiaryDay } from "./week";

type Changed = Extract<DiaryChangedSubscription["diaryChanged"], { __typename: "DiaryLessonChanged" }>;

export interface DiaryNews {
  readonly news: News;
  /** Ids of the marks that came while the page was open. */
  readonly fresh: ReadonlySet<string>;
  /** The marks that came last. */
  readonly last: readonly Arrived[];
  /** Grows whenever what was read may have missed something. */
  readonly rereads: number;
  /** Grows with everything heard. */
  readonly changes: number;
}

const nothing: DiaryNews = { news: new Map(), fresh: new Set(), last: [], rereads: 0, changes: 0 };

type Step =
  | { readonly kind: "opened" }
  | { readonly kind: "reread" }
  /** What was heard may be the reader's no more. */
  | { readonly kind: "forget" }
  | { readonly kind: "heard"; readonly event: Changed; readonly shown: readonly DiaryDay[]; readonly at: number };

function next(state: DiaryNews, step: Step): DiaryNews {
  if (step.kind === "opened") return nothing;
  if (step.kind === "forget") return { ...nothing, rereads: state.rereads + 1 };
  if (step.kind === "reread") return { ...state, rereads: state.rereads + 1 };
  const { event, shown, at } = step;
  const entry = event.lesson;
  if (!entry) return { ...state, rereads: state.rereads + 1 };
  const { id } = entry.lesson;
  const before = state.news.get(id)?.entry ?? entryOf(shown, id);
  const came = arrived(before, entry).filter(({ mark }) => before || mark.givenAt >= event.changedAt);
  return {
    news: new Map(state.news).set(id, { entry, at }),
    fresh: new Set([...state.fresh, ...came.map(({ mark }) => mark.id)]),
    last: came.length > 0 ? came : state.last,
    rereads: state.rereads,
    changes: state.changes + 1,
  };
}

/**
 * Follows one student's diary. What is shown was asked for before the connection stood, so that the first word of it asks
 * again; after a cut the cursor brings what was missed.
 */
export function useDiaryNews(studentId: string, shown: RefObject<readonly DiaryDay[]>): DiaryNews {
  const { live } = useSession();
  const [state, step] = useReducer(next, nothing);
  const caughtUp = useRef(false);

  useEffect(() => {
    step({ kind: "opened" });
    caughtUp.current = false;
    return live.follow(
      DiaryChangedDocument,
      { studentId, after: null },
      ({ diaryChanged: event }) => {
        if (event.__typename === "DiaryLessonChanged")
          step({ kind: "heard", event, shown: shown.current, at: Date.now() });
        else if (event.__typename === "DiaryRightsChanged") step({ kind: "forget" });
        else if (event.__typename !== "CaughtUp" || !caughtUp.current) step({ kind: "reread" });
        caughtUp.current = true;
        return event.cursor;
      },
      () => step({ kind: "forget" }),
    );
  }, [live, studentId, shown]);

  useEffect(
    () =>
      live.onLink((link) => {
        if (link === "closed") step({ kind: "reread" });
      }),
    [live],
  );
  return state;
}
