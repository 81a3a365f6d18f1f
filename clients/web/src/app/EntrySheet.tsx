import { Drawer } from "@mantine/core";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Fragment, type ReactNode } from "react";
import { Link, useLocation } from "react-router";
import classes from "./Navigation.module.css";
import type { Entry } from "./place";

interface Props {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Entries of the menu on a sheet that comes up over the page, with their choices below them. */
export function EntrySheet({ title, entries, opened, onClose, children }: Props) {
  const { close } = useMessages(common);
  const { pathname } = useLocation();
  const here = (to: string) => (pathname === to ? ("page" as const) : undefined);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={<strong>{title}</strong>}
      position="bottom"
      size="auto"
      closeButtonProps={{ "aria-label": close }}
      styles={{
        content: { flex: "0 1 100%", height: "auto", maxHeight: "80dvh", paddingBottom: "env(safe-area-inset-bottom)" },
      }}
    >
      {entries.map(({ title: name, icon: Icon, to, choices }) => (
        <Fragment key={name}>
          {choices.length === 0 && (
            <Link className={classes["row"] ?? ""} to={to} aria-current={here(to)} onClick={onClose}>
              <Icon size={20} stroke={1.6} aria-hidden />
              {name}
            </Link>
          )}
          {choices.length > 0 && entries.length > 1 && (
            <div className={classes["heading"]}>
              <Icon size={20} stroke={1.6} aria-hidden />
              {name}
            </div>
          )}
          {choices.map((choice) => (
            <Link
              key={choice.id}
              className={classes["row"] ?? ""}
              data-within={entries.length > 1 || undefined}
              to={choice.to}
              aria-current={here(choice.to)}
              onClick={onClose}
            >
              {choice.label}
            </Link>
          ))}
        </Fragment>
      ))}
      {children}
    </Drawer>
  );
}
