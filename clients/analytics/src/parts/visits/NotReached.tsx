import { Anchor, Text } from "@mantine/core";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Card } from "../../cards/Card";
import { Scrolling } from "../../cards/Scrolling";
import { notReachedDocuments, type NotReached as Report } from "../../reports/documents";
import { useReport } from "../../reports/useReport";
import { count } from "../../text/numbers";
import { word } from "../../text/table";
import { visitsMessages } from "./messages";
import classes from "./notReached.module.css";

type Child = Report["notReached"][number];

const collator = new Intl.Collator("ru", { numeric: true });
const byClass = (a: Child, b: Child) =>
  collator.compare(a.schoolClass?.name ?? "", b.schoolClass?.name ?? "") || collator.compare(a.fullName, b.fullName);

/** The children whom nobody looked in on, by name: for those who can ring their families up. */
export function NotReached({ level }: { readonly level: "class" | "school" }) {
  const m = useMessages(visitsMessages);
  const { locale } = useLocale();
  const [answer, again] = useReport(notReachedDocuments[level], {});
  const children = (answer.data?.notReached ?? []).toSorted(byClass);
  const all = answer.data?.totals.children;
  return (
    <Card
      name="notreached"
      title={m.notReachedTitle}
      definition={m.notReachedText}
      answer={answer}
      onRetry={again}
      asOf={answer.data?.asOf}
      table={
        answer.data
          ? {
              columns: [{ title: m.schoolClass }, { title: m.student }],
              rows: children.map(({ fullName, schoolClass }) => [word(schoolClass?.name ?? ""), word(fullName)]),
            }
          : null
      }
      chart={
        children.length === 0 ? (
          <Text p="md">{m.allReached}</Text>
        ) : (
          <>
            <Text fw={600} mb="xs">
              {m.notReachedCount(children.length, count(locale, all))}
            </Text>
            <Scrolling className={classes["list"]} label={m.notReachedTitle}>
              {groups(children).map(([name, members]) => (
                <div key={name} className={classes["group"]}>
                  <h3>{name}</h3>
                  <ul>
                    {members.map(({ id, fullName }) => (
                      <li key={id}>
                        <Anchor href={`/students/${encodeURIComponent(id)}`} inherit>
                          {fullName}
                        </Anchor>
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </Scrolling>
          </>
        )
      }
    />
  );
}

function groups(children: readonly Child[]): [string, Child[]][] {
  const found = new Map<string, Child[]>();
  for (const child of children) {
    const name = child.schoolClass?.name ?? "—";
    found.set(name, [...(found.get(name) ?? []), child]);
  }
  return [...found];
}
