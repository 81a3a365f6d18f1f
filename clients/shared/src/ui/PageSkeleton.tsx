import { Skeleton, Stack } from "@mantine/core";
import { common } from "../i18n/common";
import { useMessages } from "../i18n/LocaleProvider";

/** A page's place while it loads. */
export function PageSkeleton() {
  const m = useMessages(common);
  return (
    <Stack gap="md" role="status" aria-label={m.loading}>
      <Skeleton h={28} w={260} />
      <Skeleton h={320} />
    </Stack>
  );
}
