import { Anchor, SegmentedControl, Select, Title } from "@mantine/core";
import { ActHeadDocument, ChangesHeadDocument, type ChangesHeadQuery } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Link, useSearchParams } from "react-router";
import { isOffice } from "../../app/office";
import { paths } from "../../app/paths";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Empty, Failed, NotFound } from "../../ui/states";
import { useTitle } from "../../ui/useTitle";
import { ActForm } from "./ActForm";
import classes from "./Changes.module.css";
import { DayPicker } from "./DayPicker";
import { messages } from "./messages";
import { useDay } from "./useDay";

type Viewer = NonNullable<ChangesHeadQuery["viewer"]>;

/** One act that changes lessons: whose, on which day, and what becomes of each. For a school's office. */
export function ActPage() {
  const m = useMessages(messages);
  const [head, again] = useReading(ChangesHeadDocument, {});
  useTitle(m.newAct);
  if (head.state === "failed") return <Failed onRetry={again} />;
  if (head.state === "loading") return <Waiting blocks={[72, 120]} className={classes["page"]} />;
  const { viewer } = head.data;
  const edits = isOffice(viewer?.roles ?? []);
  return viewer && edits ? <Act viewer={viewer} /> : <NotFound />;
}

function Act({ viewer }: { readonly viewer: Viewer }) {
  const m = useMessages(messages);
  const [search, setSearch] = useSearchParams();
  const [asked, choose] = useDay();
  const day = asked ?? viewer.day;
  const school = viewer.schools.find(({ id }) => id === search.get("school")) ?? viewer.schools[0];
  const kind = search.get("of") === "class" ? "class" : "teacher";
  const whose = search.get("id");
  const [head, again] = useReading(ActHeadDocument, { school: school?.id ?? "" }, !school);
  const change = (changed: Record<string, string>) =>
    setSearch((before) => ({ ...Object.fromEntries(before), ...changed }), { replace: true });

  if (!school) return <NotFound />;
  if (head.state === "failed") return <Failed onRetry={again} />;
  const found = head.state === "ready" ? head.data.school : null;
  const choices =
    kind === "teacher"
      ? found?.staff.map(({ id, fullName }) => ({ value: id, label: fullName }))
      : found?.classes.map(({ id, name }) => ({ value: id, label: name }));
  const known = choices?.some(({ value }) => value === whose) ? whose : null;
  return (
    <div className={classes["page"]}>
      <Anchor component={Link} to={`${paths.changes()}?day=${day}`} size="sm">
        ← {m.back}
      </Anchor>
      <Title order={1} size="h3" mb="sm">
        {m.newAct}
      </Title>
      <DayPicker day={day} today={viewer.day} next={viewer.nextSchoolDay ?? null} onDay={choose} />
      <div className={classes["form"]}>
        {viewer.schools.length > 1 && (
          <Select
            label={m.school}
            data={viewer.schools.map(({ id, name }) => ({ value: id, label: name }))}
            value={school.id}
            allowDeselect={false}
            onChange={(id) => id && change({ school: id, id: "" })}
          />
        )}
        <SegmentedControl
          aria-label={m.who}
          value={kind}
          onChange={(of) => change({ of, id: "" })}
          data={[
            { value: "teacher", label: m.teacher },
            { value: "class", label: m.class },
          ]}
        />
        <Select
          label={m.who}
          data={choices ?? []}
          value={known}
          searchable
          disabled={!choices}
          onChange={(id) => change({ id: id ?? "" })}
        />
      </div>
      {known && found ? (
        <ActForm
          key={`${kind} ${known} ${day}`}
          schoolId={school.id}
          day={day}
          kind={kind}
          whose={known}
          rooms={found.rooms}
        />
      ) : (
        <Empty title={m.choose} text={m.chooseText} />
      )}
    </div>
  );
}
