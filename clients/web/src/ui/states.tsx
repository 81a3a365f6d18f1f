/** What a page shows when it has nothing to show: empty, failed, not found. */
import { Button } from "@mantine/core";
import { IconFileUnknown } from "@tabler/icons-react";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Notice, noticeIcon } from "@zhurnal/shared/ui/states";
import { Link } from "react-router";

export { Empty, Failed } from "@zhurnal/shared/ui/states";

export function NotFound() {
  const m = useMessages(common);
  return (
    <Notice icon={<IconFileUnknown {...noticeIcon} />} title={m.notFoundTitle} text={m.notFoundText}>
      <Button component={Link} to="/" variant="default" mt="xs">
        {m.toToday}
      </Button>
    </Notice>
  );
}
