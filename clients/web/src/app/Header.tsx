import { Group } from "@mantine/core";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { Preferences } from "../ui/Preferences";
import { AccountMenu } from "./AccountMenu";
import { Navigation } from "./Navigation";
import type { Entry } from "./place";
import classes from "./Shell.module.css";

interface Props {
  readonly entries: readonly Entry[];
  readonly fullName: string;
  /** On a phone the menu is at the lower edge, with everything of the person's own. */
  readonly narrow: boolean;
  readonly badge: ReactNode;
}

/** The upper edge of every page. */
export function Header({ entries, fullName, narrow, badge }: Props) {
  const m = useMessages(common);
  return (
    <header className={`${classes["header"]} no-print`}>
      <Link to="/" className={classes["brand"]} aria-label={m.product}>
        <img src="/favicon.svg" alt="" width={24} height={24} />
        <span>{m.product}</span>
      </Link>
      {!narrow && <Navigation entries={entries.filter(({ personal }) => !personal)} />}
      <Group gap="xs" ml="auto" wrap="nowrap">
        {badge}
        {!narrow && (
          <>
            <Preferences />
            <AccountMenu fullName={fullName} entries={entries.filter(({ personal }) => personal)} />
          </>
        )}
      </Group>
    </header>
  );
}
