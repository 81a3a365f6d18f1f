import { Skeleton } from "@mantine/core";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";

const lines = Array.from({ length: 16 }, (_, line) => line);

/** The grid's place while it loads, of the grid's own proportions. */
export function JournalSkeleton() {
  const m = useMessages(common);
  return (
    <div role="status" aria-label={m.loading}>
      <Skeleton h={60} mb="sm" />
      {lines.map((line) => (
        <Skeleton key={line} h={28} mb={2} />
      ))}
    </div>
  );
}
