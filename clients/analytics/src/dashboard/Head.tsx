import { Skeleton, Title, VisuallyHidden } from "@mantine/core";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { LinkBadge } from "@zhurnal/shared/ui/LinkBadge";
import { useEffect, useRef } from "react";
import { Link, useSearchParams } from "react-router";
import { appMessages } from "../app/messages";
import { carried } from "../model/filters";
import { type Level, type Part, partsOf, pathOf } from "../model/levels";
import type { TrailStep } from "../reports/summary";
import { usePlace } from "../reports/useReport";
import classes from "./Dashboard.module.css";

interface Props {
  readonly trail: readonly TrailStep[];
  readonly title: string;
  readonly level: Level;
  readonly id: string;
  readonly part: Part;
}

/** Where the reader is: the way up, the name, the parts. */
export function Head({ trail, title, level, id, part }: Props) {
  const c = useMessages(common);
  const m = useMessages(appMessages);
  const { closely } = usePlace();
  const [search] = useSearchParams();
  const along = carried(search);
  const tabs = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part is another tab to be seen
  useEffect(() => {
    const current = tabs.current?.querySelector<HTMLElement>("[aria-current]");
    if (current && tabs.current) tabs.current.scrollLeft = current.offsetLeft - tabs.current.offsetLeft - 48;
  }, [part]);
  return (
    <div className={classes["head"]}>
      <nav aria-label={m.trail} className={`${classes["trail"]} no-print`}>
        {trail.slice(0, -1).map((step) => (
          <span key={step.id}>
            {step.open ? <Link to={pathOf(step.level, step.id) + along}>{step.name}</Link> : step.name}
          </span>
        ))}
      </nav>
      <div className={classes["name"]}>
        <Title order={1} size="h2">
          {title || (
            <>
              <Skeleton h="1lh" w={220} />
              <VisuallyHidden>{c.loading}</VisuallyHidden>
            </>
          )}
        </Title>
        {closely && <LinkBadge open={m.live} closed={m.notLive} />}
      </div>
      <nav ref={tabs} aria-label={m.sections} className={`${classes["parts"]} no-print`}>
        {partsOf(level).map((each) => (
          <Link key={each} to={pathOf(level, id, each) + along} aria-current={each === part ? "page" : undefined}>
            {m[each]}
          </Link>
        ))}
      </nav>
    </div>
  );
}
