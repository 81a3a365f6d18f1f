/** What a page shows when it has nothing to show: empty, failed, not found. */
import { Button, Stack, Text, Title } from "@mantine/core";
import { IconCloudOff, IconFileUnknown, IconNotebook } from "@tabler/icons-react";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import type { ReactNode } from "react";
import { Link } from "react-router";

interface NoticeProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
}

function Notice({ icon, title, text, children }: NoticeProps) {
  return (
    <Stack align="center" gap="xs" p="xl" ta="center" maw={420} mx="auto">
      {icon}
      <Title order={2} size="h4">
        {title}
      </Title>
      {text && <Text c="dimmed">{text}</Text>}
      {children}
    </Stack>
  );
}

const icon = { size: 36, stroke: 1.3, "aria-hidden": true } as const;

export function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const m = useMessages(common);
  return (
    <div role="alert">
      <Notice icon={<IconCloudOff {...icon} />} title={m.failedTitle} text={m.failedText}>
        <Button variant="default" mt="xs" onClick={onRetry}>
          {m.retry}
        </Button>
      </Notice>
    </div>
  );
}

export function NotFound() {
  const m = useMessages(common);
  return (
    <Notice icon={<IconFileUnknown {...icon} />} title={m.notFoundTitle} text={m.notFoundText}>
      <Button component={Link} to="/" variant="default" mt="xs">
        {m.toToday}
      </Button>
    </Notice>
  );
}

export function Empty({ title, text }: { readonly title: string; readonly text?: string }) {
  return <Notice icon={<IconNotebook {...icon} />} title={title} {...(text ? { text } : {})} />;
}
