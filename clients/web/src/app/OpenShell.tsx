import { Button, Group } from "@mantine/core";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Link } from "react-router";
import { Preferences } from "../ui/Preferences";
import { Pages } from "./Pages";
import classes from "./Shell.module.css";

/** The frame around pages that are open to everybody. */
export function OpenShell() {
  const m = useMessages(common);
  return (
    <>
      <a className={classes["skip"]} href="#content">
        {m.skipToContent}
      </a>
      <header className={`${classes["header"]} no-print`}>
        <Link to="/" className={classes["brand"]} aria-label={m.product}>
          <img src="/favicon.svg" alt="" width={24} height={24} />
          <span>{m.product}</span>
        </Link>
        <Group gap="xs" ml="auto" wrap="nowrap">
          <Preferences />
          <Button component={Link} to="/" variant="default" size="xs">
            {m.signIn}
          </Button>
        </Group>
      </header>
      <main id="content" className={classes["content"]} tabIndex={-1}>
        <Pages openOnly />
      </main>
    </>
  );
}
