import { Group } from "@mantine/core";
import { ViewerDocument } from "@zhurnal/shared/generated/graphql";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useQuery } from "urql";
import { OutboxProvider } from "../journal/outbox/OutboxProvider";
import { PageSkeleton } from "../ui/PageSkeleton";
import { Preferences } from "../ui/Preferences";
import { Failed } from "../ui/states";
import { AccountMenu } from "./AccountMenu";
import { Navigation } from "./Navigation";
import { OutboxBadge } from "./OutboxBadge";
import { Pages } from "./Pages";
import classes from "./Shell.module.css";

/** The frame around every page of a signed-in person. */
export function Shell() {
  const m = useMessages(common);
  const [{ data, error }, again] = useQuery({ query: ViewerDocument });
  const viewer = data?.viewer ?? null;
  const waiting = error ? <Failed onRetry={() => again({ requestPolicy: "network-only" })} /> : <PageSkeleton />;
  const frame = (page: ReactNode, badge: ReactNode) => (
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
          {badge}
          <Preferences />
          <AccountMenu fullName={viewer?.account.fullName ?? ""} />
        </Group>
      </header>
      <main id="content" className={classes["content"]} tabIndex={-1}>
        {page}
      </main>
    </>
  );
  if (!viewer) return frame(waiting, null);
  return <OutboxProvider accountId={viewer.account.id}>{frame(<Pages />, <OutboxBadge />)}</OutboxProvider>;
}
