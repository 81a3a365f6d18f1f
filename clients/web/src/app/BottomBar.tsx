import { UnstyledButton } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type ReactNode, useState } from "react";
import { Link, useLocation } from "react-router";
import { EntrySheet } from "./EntrySheet";
import classes from "./Navigation.module.css";
import { type Entry, isAt } from "./place";

/** With the button of the rest, as many as a thumb tells apart on a phone. */
const TABS = 4;

interface Props {
  readonly entries: readonly Entry[];
  /** What stands below the rest: the person's own. */
  readonly children: ReactNode;
}

/** The menu of a phone: the most used entries under the thumb, the others behind the last button. */
export function BottomBar({ entries, children }: Props) {
  const m = useMessages(common);
  const { pathname } = useLocation();
  const [opened, setOpened] = useState<string | null>(null);
  const beside = entries.filter(({ personal }) => !personal);
  const shown = beside.slice(0, TABS);
  const rest = entries.filter((entry) => !shown.includes(entry));
  const list = shown.find(({ title }) => title === opened);
  return (
    <>
      <nav className={`${classes["bar"]} no-print`} aria-label={m.menu}>
        {shown.map((entry) => {
          const { title, icon: Icon, to, choices } = entry;
          const face = (
            <>
              <Icon size={22} stroke={1.6} aria-hidden />
              <span>{title}</span>
            </>
          );
          const here = isAt(entry, pathname);
          return choices.length > 0 ? (
            <UnstyledButton
              key={title}
              className={classes["tab"] ?? ""}
              data-current={here || undefined}
              aria-haspopup="dialog"
              onClick={() => setOpened(title)}
            >
              {face}
            </UnstyledButton>
          ) : (
            <Link key={title} to={to} className={classes["tab"] ?? ""} aria-current={here ? "page" : undefined}>
              {face}
            </Link>
          );
        })}
        <UnstyledButton
          className={classes["tab"] ?? ""}
          data-current={rest.some((entry) => isAt(entry, pathname)) || undefined}
          aria-haspopup="dialog"
          onClick={() => setOpened(m.more)}
        >
          <IconDots size={22} stroke={1.6} aria-hidden />
          <span>{m.more}</span>
        </UnstyledButton>
      </nav>
      <EntrySheet
        title={opened ?? ""}
        entries={list ? [list] : rest}
        opened={opened !== null}
        onClose={() => setOpened(null)}
      >
        {!list && children}
      </EntrySheet>
    </>
  );
}
