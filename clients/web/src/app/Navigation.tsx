import { Menu, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Fragment, useRef } from "react";
import { Link, useLocation } from "react-router";
import classes from "./Navigation.module.css";
import { type Entry, isAt } from "./place";
import { useFitting } from "./useFitting";

interface DropdownProps {
  readonly label: string;
  readonly entries: readonly Entry[];
}

/** One entry's choices, or the entries that found no room. */
function Dropdown({ label, entries }: DropdownProps) {
  const { pathname } = useLocation();
  const lone = entries.length === 1;
  const items = entries.map((entry) => ({
    ...entry,
    links: entry.choices.length > 0 ? entry.choices : [{ id: entry.to, to: entry.to, label: entry.title }],
  }));
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <UnstyledButton
          className={classes["link"] ?? ""}
          data-current={entries.some((entry) => isAt(entry, pathname)) || undefined}
        >
          {label}
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah="70dvh" style={{ overflowY: "auto" }}>
        {items.map(({ title, choices, links }) => (
          <Fragment key={title}>
            {!lone && choices.length > 0 && <Menu.Label>{title}</Menu.Label>}
            {links.map(({ id, to, label: name }) => (
              <Menu.Item key={id} component={Link} to={to} aria-current={pathname === to ? "page" : undefined}>
                {name}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The menu of a wide screen: entries in a row; those that find no room are under the last one. */
export function Navigation({ entries }: { readonly entries: readonly Entry[] }) {
  const m = useMessages(common);
  const { pathname } = useLocation();
  const box = useRef<HTMLElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const count = useFitting(box, ruler);
  const rest = entries.slice(count);
  return (
    <nav ref={box} className={classes["nav"]} aria-label={m.menu}>
      <div ref={ruler} className={classes["ruler"]} aria-hidden inert>
        {[
          ...entries.map(({ title, choices }) => ({ title, list: choices.length > 0 })),
          { title: m.more, list: true },
        ].map(({ title, list }) => (
          <span key={title} className={classes["link"]}>
            {title}
            {list && <IconChevronDown size={14} />}
          </span>
        ))}
      </div>
      {entries.slice(0, count).map((entry) =>
        entry.choices.length > 0 ? (
          <Dropdown key={entry.title} label={entry.title} entries={[entry]} />
        ) : (
          <Link
            key={entry.title}
            to={entry.to}
            className={classes["link"] ?? ""}
            aria-current={isAt(entry, pathname) ? "page" : undefined}
          >
            {entry.title}
          </Link>
        ),
      )}
      {rest.length > 0 && <Dropdown label={m.more} entries={rest} />}
    </nav>
  );
}
