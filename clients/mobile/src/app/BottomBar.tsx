import { IconBook2, IconCalendarWeek, IconDots, IconHome, IconListCheck } from "@tabler/icons-react";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import classes from "./BottomBar.module.css";
import { Go } from "./Go";
import { messages } from "./messages";
import { addressOf, useSearch } from "./route";

const first = [
  ["", "now", IconHome],
  ["diary", "diary", IconCalendarWeek],
  ["marks", "marks", IconBook2],
  ["homework", "homework", IconListCheck],
  ["more", "more", IconDots],
] as const;

/** The five places under the thumb; whatever is not one of the first four is under the last. */
export function BottomBar({ screen }: { readonly screen: string }) {
  const m = useMessages(messages);
  const child = useSearch().get("child");
  const search = child ? `?child=${encodeURIComponent(child)}` : "";
  const own = first.some(([name]) => name === screen);
  return (
    <nav aria-label={m.screens} className={classes["bar"]}>
      {first.map(([name, title, Icon]) => (
        <Go
          key={name}
          to={addressOf(name, search)}
          className={classes["place"]}
          current={own ? name === screen : name === "more"}
        >
          <Icon size={24} stroke={1.6} aria-hidden />
          <span>{m[title]}</span>
        </Go>
      ))}
    </nav>
  );
}
