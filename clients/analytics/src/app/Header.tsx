import { ActionIcon, Group, Menu } from "@mantine/core";
import { IconChartBar, IconLogout, IconNotebook, IconUserCircle } from "@tabler/icons-react";
import { useSession } from "@zhurnal/shared/auth/SessionProvider";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Preferences } from "@zhurnal/shared/ui/Preferences";
import { Link } from "react-router";
import { pathOf } from "../model/levels";
import type { Home } from "./homes";
import { appMessages } from "./messages";
import classes from "./Shell.module.css";

interface Props {
  readonly homes: readonly Home[];
  readonly fullName: string;
}

/** The upper edge: the way to one's own dashboards, back to the journal, and out. */
export function Header({ homes, fullName }: Props) {
  const c = useMessages(common);
  const m = useMessages(appMessages);
  const { signOut } = useSession();
  return (
    <header className={`${classes["header"]} no-print`}>
      <Link to="/" className={classes["brand"]}>
        <img src="/favicon.svg" alt="" width={24} height={24} />
        <span>{m.title}</span>
      </Link>
      <Group gap="xs" ml="auto" wrap="nowrap">
        <a href="/" className={classes["back"]}>
          <IconNotebook size={18} aria-hidden />
          <span>{m.toJournal}</span>
        </a>
        <Preferences />
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`${c.account}: ${fullName}`}>
              <IconUserCircle size={20} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{fullName}</Menu.Label>
            {homes.map(({ level, id, name }) => (
              <Menu.Item
                key={id}
                component={Link}
                to={pathOf(level, id)}
                leftSection={<IconChartBar size={16} aria-hidden />}
              >
                {level === "class" ? m.classOf(name) : name}
              </Menu.Item>
            ))}
            <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
              {c.signOut}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
    </header>
  );
}
