import { Group } from "@mantine/core";
import { ViewerDocument } from "@zhurnal/shared/generated/graphql";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Link } from "react-router";
import { useQuery } from "urql";
import { OutboxProvider } from "../journal/outbox/OutboxProvider";
import { PageSkeleton } from "../ui/PageSkeleton";
import { Preferences } from "../ui/Preferences";
import { AccountMenu } from "./AccountMenu";
import { Navigation } from "./Navigation";
import { Pages } from "./Pages";
import classes from "./Shell.module.css";

/** The frame around every page of a signed-in person. */
export function Shell() {
  const m = useMessages(common);
  const [{ data }] = useQuery({ query: ViewerDocument });
  const viewer = data?.viewer ?? null;
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
        <Navigation viewer={viewer} />
        <Group gap="xs" ml="auto" wrap="nowrap">
          <Preferences />
          <AccountMenu fullName={viewer?.account.fullName ?? ""} />
        </Group>
      </header>
      <main id="content" className={classes["content"]} tabIndex={-1}>
        {viewer ? (
          <OutboxProvider accountId={viewer.account.id}>
            <Pages />
          </OutboxProvider>
        ) : (
          <PageSkeleton />
        )}
      </main>
    </>
  );
}
