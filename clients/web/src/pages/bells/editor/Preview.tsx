import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import type { Band, Ring, RungDay } from "../rung";
import { compared } from "./draft";
import classes from "./Editor.module.css";
import { editorMessages } from "./messages";

interface Props {
  readonly days: readonly RungDay[];
  readonly on: string;
  readonly band: Band;
  /** What is to ring; undefined: as usual. */
  readonly rings: readonly Ring[] | undefined;
  readonly lessons: number;
  readonly withoutBell: number;
}

/** What a change of a day means, before it is made. */
export function Preview({ days, on, band, rings, lessons, withoutBell }: Props) {
  const m = useMessages(editorMessages);
  const before = widest(
    days.filter((day) => day.on === on && day.gradeTo >= band.gradeFrom && day.gradeFrom <= band.gradeTo),
  );
  return (
    <div aria-live="polite">
      <p className={classes["effect"]}>
        {m.preview(lessons)} {withoutBell > 0 && <strong>{m.withoutBell(withoutBell)}</strong>}
      </p>
      {rings && (
        <table className={classes["compared"]}>
          <thead>
            <tr>
              <th scope="col">{m.number}</th>
              <th scope="col">{m.before}</th>
              <th scope="col">{m.after}</th>
            </tr>
          </thead>
          <tbody>
            {compared(before?.schedule.bells ?? [], rings).map((row) => (
              <tr key={row.number} data-same={row.before === row.after || undefined}>
                <th scope="row">{row.number}</th>
                <td>{row.before ?? m.nothing}</td>
                <td>{row.after ?? m.nothing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** Of several lists of one day, the one for most grade levels is compared with. */
const widest = (days: readonly RungDay[]): RungDay | undefined =>
  [...days].sort((a, b) => b.gradeTo - b.gradeFrom - (a.gradeTo - a.gradeFrom))[0];
