import { Button, Group, Text } from "@mantine/core";
import { IconLogout } from "@tabler/icons-react";
import { useSession } from "@zhurnal/shared/auth/SessionProvider";
import { ViewerDocument } from "@zhurnal/shared/generated/graphql";
import { common } from "@zhurnal/shared/i18n/common";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { ZoneContext } from "@zhurnal/shared/i18n/zone";
import type { ReactNode } from "react";
import { OutboxProvider } from "../journal/outbox/OutboxProvider";
import { useReading } from "../reading/useReading";
import { PageSkeleton } from "../ui/PageSkeleton";
import { Preferences } from "../ui/Preferences";
import { Failed } from "../ui/states";
import { BottomBar } from "./BottomBar";
import { Header } from "./Header";
import { OutboxBadge } from "./OutboxBadge";
import { Pages } from "./Pages";
import { entriesOf } from "./place";
import { places } from "./places";
import classes from "./Shell.module.css";
import { useNarrow } from "./useNarrow";

/** The frame around every page of a signed-in person. */
export function Shell() {
  const m = useMessages(common);
  const { locale } = useLocale();
  const { signOut } = useSession();
  const narrow = useNarrow();
  const [reading, again] = useReading(ViewerDocument, {});
  const viewer = reading.state === "ready" ? (reading.data.viewer ?? null) : null;
  const entries = viewer ? entriesOf(places, viewer, locale) : [];
  const fullName = viewer?.account.fullName ?? "";
  const frame = (page: ReactNode, badge: ReactNode) => (
    <>
      <a className={classes["skip"]} href="#content">
        {m.skipToContent}
      </a>
      <Header entries={entries} fullName={fullName} narrow={narrow} badge={badge} />
      <main id="content" className={classes["content"]} tabIndex={-1}>
        {page}
      </main>
      {narrow && (
        <BottomBar entries={entries}>
          <Text c="dimmed" size="sm" mt="md" mb="xs">
            {fullName}
          </Text>
          <Group gap="xs" justify="space-between">
            <Group gap="xs">
              <Preferences />
            </Group>
            <Button
              variant="default"
              size="sm"
              leftSection={<IconLogout size={16} aria-hidden />}
              onClick={() => void signOut()}
            >
              {m.signOut}
            </Button>
          </Group>
        </BottomBar>
      )}
    </>
  );
  if (!viewer) return frame(reading.state !== "loading" ? <Failed onRetry={again} /> : <PageSkeleton />, null);
  return (
    <ZoneContext value={viewer.schools[0]?.timeZone}>
      <OutboxProvider accountId={viewer.account.id}>{frame(<Pages />, <OutboxBadge />)}</OutboxProvider>
    </ZoneContext>
  );
}
