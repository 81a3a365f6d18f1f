import { SegmentedControl, Text, Title } from "@mantine/core";
import type { DiaryHeadQuery } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Link, useLocation } from "react-router";
import { paths } from "../../app/paths";
import { LinkBadge } from "../../ui/LinkBadge";
import { givenName } from "../../ui/names";
import { useTitle } from "../../ui/useTitle";
import classes from "./Diary.module.css";
import { messages } from "./messages";

export type View = "week" | "subjects";

interface Props {
  readonly student: NonNullable<DiaryHeadQuery["student"]>;
  readonly viewer: NonNullable<DiaryHeadQuery["viewer"]>;
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** Whose diary it is, the way to one's other children, and what to show of it. */
export function DiaryHeader({ student, viewer, view, onView }: Props) {
  const m = useMessages(messages);
  const { search } = useLocation();
  const mine = [...viewer.myself, ...viewer.children];
  const several = mine.length > 1 && mine.some(({ id }) => id === student.id);
  useTitle(m.title(student.fullName));
  return (
    <div className={classes["head"]}>
      <div>
        <Title order={1} size="h3" lh={1.25}>
          {student.fullName}
        </Title>
        <Text c="dimmed" size="sm">
          {[student.schoolClass?.name, student.school.name].filter(Boolean).join(" · ")}
        </Text>
      </div>
      <div className={`${classes["controls"]} no-print`}>
        <LinkBadge open={m.live} closed={m.notLive} />
        <SegmentedControl
          size="sm"
          aria-label={m.views}
          value={view}
          onChange={(value) => onView(value === "subjects" ? "subjects" : "week")}
          data={[
            { value: "week", label: m.week },
            { value: "subjects", label: m.subjects },
          ]}
        />
      </div>
      {several && (
        <nav aria-label={m.children} className={`${classes["family"]} no-print`}>
          {mine.map(({ id, fullName }) => (
            <Link
              key={id}
              to={{ pathname: paths.student(id), search }}
              className={classes["child"] ?? ""}
              aria-current={id === student.id ? "page" : undefined}
            >
              {givenName(fullName)}
            </Link>
          ))}
        </nav>
      )}
    </div>
  );
}
