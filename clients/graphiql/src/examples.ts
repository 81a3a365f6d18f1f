/** The examples as GraphiQL's tabs: every document of ../examples in the order of their names, for the current week. */
const documents = import.meta.glob<string>("../examples/*.graphql", { query: "?raw", import: "default", eager: true });

const DAY = 24 * 3600 * 1000;

function day(offset: number): string {
  const now = new Date();
  const monday = now.getTime() - ((now.getDay() + 6) % 7) * DAY;
  return new Date(monday + offset * DAY).toISOString().slice(0, 10);
}

/** Values for the variables that a document declares; ids are left for the reader to paste. */
function variables(query: string): string {
  const values: Record<string, string> = { from: day(0), to: day(6), journal: "", period: "", class: "" };
  const declared = [...query.matchAll(/\$(\w+):/g)].map(([, name]) => name ?? "");
  return declared.length
    ? JSON.stringify(Object.fromEntries(declared.map((name) => [name, values[name]])), null, 2)
    : "";
}

export const examples = Object.keys(documents)
  .sort()
  .map((path) => documents[path] ?? "")
  .map((query) => ({ query, variables: variables(query) }));
