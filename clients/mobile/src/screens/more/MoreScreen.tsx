import {
  IconArrowsExchange,
  IconBell,
  IconCalendarTime,
  IconChevronRight,
  IconLogout,
  IconSettings,
  IconUserCheck,
} from "@tabler/icons-react";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useFamily } from "../../app/FamilyContext";
import { Go } from "../../app/Go";
import { messages } from "../../app/messages";
import { addressOf } from "../../app/route";
import { signOut } from "../../data/session";
import classes from "./More.module.css";

const places = [
  ["timetable", IconCalendarTime],
  ["changes", IconArrowsExchange],
  ["attendance", IconUserCheck],
  ["absence", IconBell],
  ["settings", IconSettings],
] as const;

/** Everything that is not under the thumb at once. */
export function MoreScreen() {
  const m = useMessages(messages);
  const words = useMessages(common);
  const { members, place, fullName } = useFamily();
  const child = members[place];
  const search = child ? `?child=${encodeURIComponent(child.student.id)}` : "";
  const shown = places.filter(([name]) => name !== "absence" || members.some(({ own }) => !own));
  return (
    <div className={classes["more"]}>
      <p className={classes["who"]}>{fullName}</p>
      <ul className={classes["list"]}>
        {shown.map(([name, Icon]) => (
          <li key={name}>
            <Go to={addressOf(name, search)} className={classes["row"]}>
              <Icon size={22} stroke={1.6} aria-hidden />
              <span>{m[name]}</span>
              <IconChevronRight size={18} aria-hidden />
            </Go>
          </li>
        ))}
      </ul>
      <ul className={classes["list"]}>
        <li>
          <button type="button" className={classes["row"]} onClick={() => void signOut()}>
            <IconLogout size={22} stroke={1.6} aria-hidden />
            <span>{words.signOut}</span>
          </button>
        </li>
      </ul>
    </div>
  );
}
