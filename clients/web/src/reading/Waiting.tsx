import { Skeleton } from "@mantine/core";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import classes from "./reading.module.css";

interface Props {
  /** Heights in pixels of the blocks that are to come. */
  readonly blocks: readonly number[];
  readonly className?: string | undefined;
}

/** The place of what is still being read; a quick answer is never preceded by a flash of it. */
export function Waiting({ blocks, className = "" }: Props) {
  const m = useMessages(common);
  return (
    <div role="status" aria-label={m.loading} className={`${classes["waiting"]} ${className}`}>
      {blocks.map((height, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks have nothing but their order
        <Skeleton key={index} h={height} mb="sm" />
      ))}
    </div>
  );
}
