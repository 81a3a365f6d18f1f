import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { forgetUnsent, unsent } from "../data/unsent";
import { messages } from "./messages";
import classes from "./notes.module.css";

/** Tells, until it is dismissed, that messages were lost with the session that they were written in. */
export function NotSent() {
  const m = useMessages(messages);
  const [count, setCount] = useState(unsent);
  const dismiss = () => {
    forgetUnsent();
    setCount(0);
  };
  return (
    <div role="status" className={classes["news"]}>
      {count > 0 && (
        <button type="button" className={`${classes["new"]} ${classes["unsent"]}`} onClick={dismiss}>
          <span>
            <b>{m.notSent(count)}</b>
            <small>{m.dismiss}</small>
          </span>
        </button>
      )}
    </div>
  );
}
