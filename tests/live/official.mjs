// The official client of graphql-ws: subscribes to a journal of the tiny schema and says, line by line, what it hears.
// node official.mjs URL TOKEN JOURNAL

import { createRequire } from "node:module";

const require = createRequire(new URL("../../clients/package.json", import.meta.url));
const { createClient } = require("graphql-ws");
const [url, token, journal] = process.argv.slice(2);
const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);

let after = null;
const client = createClient({
  url,
  connectionParams: { token },
  retryAttempts: 600,
  shouldRetry: () => true,
  retryWait: () => new Promise((resolve) => setTimeout(resolve, 100)),
  on: { closed: (event) => say({ closed: event.code }) },
});

const query = `subscription ($id: Int!, $after: Cursor) {
  journal(row: $id, after: $after) { __typename ... on CaughtUp { cursor } ... on Happened { cursor number } }
}`;
const variables = {
  id: Number(journal),
  // Read anew whenever the client subscribes again after a loss.
  get after() {
    return after;
  },
};

client.subscribe(
  { query: "{ hello }" },
  { next: (answer) => say(answer.data), error: (error) => say({ error: String(error) }), complete: () => say({ complete: "hello" }) },
);
client.subscribe(
  { query: "{ nothing }" },
  { next: () => say({ error: "answered" }), error: (errors) => say({ refused: errors[0].message }), complete: () => {} },
);
client.subscribe(
  { query, variables },
  {
    next: ({ data }) => {
      after = data.journal.cursor;
      say(data.journal);
    },
    error: (error) => say({ error: String(error?.reason ?? JSON.stringify(error)) }),
    complete: () => say({ complete: "journal" }),
  },
);
process.stdin.on("end", () => process.exit(0)).resume();
