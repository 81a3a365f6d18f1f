import { Anchor } from "@mantine/core";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import classes from "./Calendar.module.css";
import { messages } from "./messages";
import type { Told } from "./useCalendarChange";

/** What became of the last change of the calendar. */
export function Outcome({ told }: { readonly told: Told | null }) {
  const m = useMessages(messages);
  return (
    <div role="status" className={classes["outcome"]}>
      {told?.kind === "fault" && <p className={classes["fault"]}>{told.text}</p>}
      {told?.kind === "saved" && <p className={classes["good"]}>{m.saved}</p>}
      {told?.kind === "saved" && told.lessons > 0 && (
        <p>
          {m.lessonsLeft(told.lessons)}{" "}
          <Anchor component={Link} to={paths.timetables()} underline="always">
            {m.toTimetables}
          </Anchor>
        </p>
      )}
    </div>
  );
}
