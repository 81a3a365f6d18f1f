import { Menu, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import type { ViewerQuery } from "@zhurnal/shared/generated/graphql";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Link, NavLink } from "react-router";
import { paths } from "./paths";
import classes from "./Shell.module.css";

export type Viewer = NonNullable<ViewerQuery["viewer"]>;

interface Item {
  readonly id: string;
  readonly to: string;
  readonly label: string;
}

function Dropdown({ label, items }: { readonly label: string; readonly items: readonly Item[] }) {
  if (items.length === 0) return null;
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes["navLink"] ?? ""}>
          {label}
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah="70dvh" style={{ overflowY: "auto" }}>
        {items.map(({ id, to, label: name }) => (
          <Menu.Item key={id} component={Link} to={to}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The ways to the viewer's own journals, classes and children. */
export function Navigation({ viewer }: { readonly viewer: Viewer | null }) {
  const m = useMessages(common);
  const journals = viewer?.journals.map(({ id, subject, group }) => ({
    id,
    to: paths.journal(id),
    label: `${group.name} · ${subject.name}`,
  }));
  const named = viewer?.classes.map(({ id, name }) => ({ id, to: paths.schoolClass(id), label: name }));
  const children = viewer?.children.map(({ id, fullName }) => ({ id, to: paths.student(id), label: fullName }));
  return (
    <nav className={classes["nav"]} aria-label={m.menu}>
      <NavLink to={paths.today()} end className={classes["navLink"] ?? ""}>
        {m.today}
      </NavLink>
      {viewer?.myself[0] && (
        <NavLink to={paths.student(viewer.myself[0].id)} className={classes["navLink"] ?? ""}>
          {m.diary}
        </NavLink>
      )}
      <Dropdown label={m.journals} items={journals ?? []} />
      <Dropdown label={m.classes} items={named ?? []} />
      <Dropdown label={m.children} items={children ?? []} />
    </nav>
  );
}
