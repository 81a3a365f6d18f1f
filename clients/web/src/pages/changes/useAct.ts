import { type ActLessonFragment, ChangeDayDocument, type ChangeDayMutation } from "@zhurnal/shared/generated/graphql";
import { useRef, useState } from "react";
import { useMutation } from "urql";
import { uuid } from "../../journal/uuid";
import { type Choice, chosenCount, inputOf, keep } from "./act";

type Refused = Exclude<ChangeDayMutation["changeDay"], { __typename: "LessonsChanged" }>;

export type ActState =
  | { readonly kind: "choosing" | "asking" | "failed" | "saved" }
  | { readonly kind: "fits"; readonly lessons: number; readonly students: number }
  | { readonly kind: "refused"; readonly answer: Refused };

/** The choices of an act: checked by the server before they are saved, and after every change again. */
export function useAct(lessons: readonly ActLessonFragment[], teacherId: string | null) {
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [note, setNote] = useState("");
  const [state, setState] = useState<ActState>({ kind: "choosing" });
  const [, send] = useMutation(ChangeDayDocument);
  const key = useRef(uuid());

  const choose = (lessonId: string, choice: Choice) => {
    setChoices((known) => new Map(known).set(lessonId, choice));
    setState({ kind: "choosing" });
    key.current = uuid();
  };
  const write = (text: string) => {
    setNote(text);
    key.current = uuid();
  };
  const ask = async (preview: boolean) => {
    setState({ kind: "asking" });
    const input = inputOf(lessons, choices, { key: key.current, note, preview, teacherId });
    const { data } = await send({ input });
    const answer = data?.changeDay;
    if (!answer) return setState({ kind: "failed" });
    if (answer.__typename !== "LessonsChanged") return setState({ kind: "refused", answer });
    if (!preview) return setState({ kind: "saved" });
    return setState({ kind: "fits", lessons: chosenCount(choices), students: answer.students });
  };
  return {
    note,
    write,
    state,
    choose,
    chosen: chosenCount(choices),
    choiceOf: (lessonId: string): Choice => choices.get(lessonId) ?? keep,
    check: () => ask(true),
    save: () => ask(false),
  };
}
