/** What a page shows when it has nothing to show: empty, failed. */
import { Button, Stack, Text, Title } from "@mantine/core";
import { IconCloudOff, IconNotebook } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { common } from "../i18n/common";
import { useMessages } from "../i18n/LocaleProvider";

interface NoticeProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
}

export function Notice({ icon, title, text, children }: NoticeProps) {
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

export const noticeIcon = { size: 36, stroke: 1.3, "aria-hidden": true } as const;

export function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const m = useMessages(common);
  return (
    <div role="alert">
      <Notice icon={<IconCloudOff {...noticeIcon} />} title={m.failedTitle} text={m.failedText}>
        <Button variant="default" mt="xs" onClick={onRetry}>
          {m.retry}
        </Button>
      </Notice>
    </div>
  );
}

export function Empty({ title, text }: { readonly title: string; readonly text?: string }) {
  return <Notice icon={<IconNotebook {...noticeIcon} />} title={title} {...(text ? { text } : {})} />;
}
