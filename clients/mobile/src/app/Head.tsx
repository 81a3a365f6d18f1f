import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import type { KeyboardEvent } from "react";
import { useFamily } from "./FamilyContext";
import { givenName } from "./family";
import classes from "./Head.module.css";
import { messages } from "./messages";
import { childScreens, titleOf } from "./screens";

/** The screen's name, and whose it is: one tab for each child, and for each school of a student. */
export function Head({ screen, live }: { readonly screen: string; readonly live: boolean }) {
  const m = useMessages(messages);
  const { members } = useFamily();
  const title = titleOf(screen);
  const byChild = screen in childScreens;
  return (
    <div className={classes["head"]}>
      <h1 className={classes["title"]}>
        {m[title]}
        <span className={classes["link"]} data-live={live} aria-hidden />
      </h1>
      {byChild && members.length > 1 && <Tabs />}
      {byChild && members[0] && members.length === 1 && (
        <p className={classes["only"]}>
          {givenName(members[0].student.fullName)}
          {members[0].student.schoolClass && ` · ${members[0].student.schoolClass.name}`}
        </p>
      )}
    </div>
  );
}

function Tabs() {
  const m = useMessages(messages);
  const { members, place, show } = useFamily();
  const turn = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = (place + step + members.length) % members.length;
    show(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={m.children} className={classes["tabs"]} onKeyDown={turn}>
      {members.map(({ student, own }, index) => (
        <button
          key={student.id}
          type="button"
          role="tab"
          id={`tab-${index}`}
          aria-controls={`panel-${index}`}
          aria-selected={index === place}
          tabIndex={index === place ? 0 : -1}
          className={classes["tab"]}
          onClick={() => show(index)}
        >
          <b>{own ? m.me : givenName(student.fullName)}</b>
          <small>{own ? student.school.name : student.schoolClass?.name}</small>
        </button>
      ))}
    </div>
  );
}
