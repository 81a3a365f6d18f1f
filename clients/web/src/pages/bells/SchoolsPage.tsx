import { Text, TextInput, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { BellsSchoolsDocument } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { Link, Navigate, useLocation } from "react-router";
import { paths } from "../../app/paths";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Empty, Failed } from "../../ui/states";
import { useTitle } from "../../ui/useTitle";
import classes from "./Bells.module.css";
import { messages } from "./messages";

const TYPING_MS = 250;

/** Whose bells: somebody of one school is taken there at once, unless they come from it. */
export function SchoolsPage() {
  const m = useMessages(messages);
  const { state } = useLocation();
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed.trim(), TYPING_MS);
  const [reading, again] = useReading(BellsSchoolsDocument, { search });
  useTitle(m.title);
  const found = reading.state === "ready" ? reading.data : null;
  const [mine, ...others] = found?.viewer?.schools ?? [];
  if (mine && others.length === 0 && state !== "choose") return <Navigate to={paths.bells(mine.id)} replace />;
  return (
    <div className={classes["page"]}>
      <Title order={1} size="h3" mb="xs">
        {m.title}
      </Title>
      <TextInput
        label={m.chooseSchool}
        placeholder={m.search}
        size="md"
        mb="sm"
        type="search"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {reading.state === "failed" && <Failed onRetry={again} />}
      {reading.state === "loading" && <Waiting blocks={[44, 44, 44, 44]} />}
      {found && found.schools.edges.length === 0 && <Empty title={m.nothingFound} text={m.nothingFoundText} />}
      {found && (
        <ul className={classes["schools"]}>
          {found.schools.edges.map(({ node }) => (
            <li key={node.id}>
              <Link to={paths.bells(node.id)}>
                <b className={classes["name"]}>{node.name}</b>
                <span className={classes["where"]}>{node.municipality.name}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {found?.schools.pageInfo.hasNextPage && <Text c="dimmed">{m.moreSchools}</Text>}
    </div>
  );
}
