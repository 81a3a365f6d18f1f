// The peer: graphql-ws on Node with the same hub and the same SQL. Session look-up, replay and sign-out are left out, in its favour.
// node server.mjs CONFIG.json   (config: database, new, heard, payloads, heads, port)

import { readFileSync } from "node:fs";
import { buildSchema, parse, validate } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import pg from "pg";
import { WebSocketServer } from "ws";

const config = JSON.parse(readFileSync(process.argv[2], "utf8"));
const schema = buildSchema(`
  scalar Cursor
  type Query { none: Int }
  type Mark { symbol: String! }
  type Lesson { id: ID! topic: String }
  type Cell { studentId: ID! version: Int! marks: [Mark!]! }
  type CaughtUp { cursor: Cursor! }
  type Expired { cursor: Cursor! }
  type LessonChanged { cursor: Cursor! changedAt: String! changedBy: String! lesson: Lesson cells: [Cell!]! }
  type DiaryLesson { lesson: Lesson! marks: [Mark!]! }
  type DiaryLessonChanged { cursor: Cursor! changedAt: String! lesson: DiaryLesson }
  union JournalEvent = CaughtUp | Expired | LessonChanged
  union DiaryEvent = CaughtUp | Expired | DiaryLessonChanged
  type Subscription {
    journalChanged(journalId: ID!, after: Cursor): JournalEvent!
    diaryChanged(studentId: ID!, after: Cursor): DiaryEvent!
  }
`);

// A Date would lose the microseconds by which the load knows an event.
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => text.replace(" ", "T").replace(/\+00$/, "+00:00"));
const database = { ...config.database, options: "-c timezone=UTC" };
const pool = new pg.Pool({ ...database, max: 4 });
const listening = new pg.Client(database);
await listening.connect();

const heads = new Map();
const listeners = new Map();
const cursorOf = (event) => Buffer.from(`v1/${event.school_id}/${event.seq}`).toString("base64url");

class Listener {
  constructor(account) {
    this.account = account;
    this.queue = [];
    this.wake = null;
    this.ended = false;
  }
  offer(event) {
    if (this.queue.push(event) > 100) this.ended = true;
    this.wake?.();
  }
  async *events() {
    while (!this.ended) {
      while (this.queue.length) yield this.queue.shift();
      await new Promise((resolve) => {
        this.wake = resolve;
      });
    }
  }
}

let reading = null;
const wanted = new Set();
async function read() {
  // Not before the caller has noted that it reads.
  await null;
  while (wanted.size) {
    const schools = [...wanted].filter((school) => heads.has(school));
    wanted.clear();
    if (!schools.length) continue;
    const { rows } = await listening.query({
      name: "live_new",
      text: config.new,
      values: [schools, schools.map((school) => heads.get(school))],
    });
    const topics = [...new Set(rows.flatMap((event) => event.topics))].filter((topic) => listeners.get(topic)?.size);
    const seen = new Map();
    if (topics.length) {
      const heard = await listening.query({ name: "live_heard", text: config.heard, values: [topics] });
      for (const { name, accounts } of heard.rows) seen.set(name, accounts);
    }
    const counts = new Map();
    for (const event of rows) {
      heads.set(String(event.school_id), Number(event.seq));
      counts.set(event.school_id, (counts.get(event.school_id) ?? 0) + 1);
      for (const topic of event.topics) {
        const accounts = seen.get(topic);
        for (const listener of listeners.get(topic) ?? []) if (accounts?.[listener.account]) listener.offer(event);
      }
    }
    for (const [school, count] of counts) if (count >= 50) wanted.add(String(school));
  }
  reading = null;
}
const poke = (school) => {
  wanted.add(school);
  reading ??= read();
};
listening.on("notification", ({ payload }) => poke(payload));
await listening.query("LISTEN live");
setInterval(() => [...heads.keys()].forEach(poke), 5000);

const made = new WeakMap();
function payload(kind, event, subject) {
  let ofEvent = made.get(event);
  if (!ofEvent) made.set(event, (ofEvent = new Map()));
  const key = `${kind}:${subject}`;
  if (!ofEvent.has(key)) {
    const values = kind === "journal" ? [event.ids.lesson, event.ids.students, event.ids.by] : [event.ids.lesson, subject];
    ofEvent.set(
      key,
      pool.query({ name: kind, text: config.payloads[kind], values }).then(({ rows }) => ({
        ...rows[0].payload,
        cursor: cursorOf(event),
        changedAt: event.at,
      })),
    );
  }
  return ofEvent.get(key);
}

async function* listen(kind, field, typename, id, account) {
  const subject = Buffer.from(id, "base64").toString().split(":")[1];
  const topic = `${kind}:${subject}`;
  const listener = new Listener(account);
  if (!listeners.has(topic)) listeners.set(topic, new Set());
  listeners.get(topic).add(listener);
  try {
    const { rows } = await pool.query({ name: `head_${kind}`, text: config.heads[kind], values: [subject] });
    const [{ school_id: school, seq }] = rows;
    if (!heads.has(String(school))) heads.set(String(school), Number(seq));
    poke(String(school));
    yield { [field]: { __typename: "CaughtUp", cursor: cursorOf({ school_id: school, seq }) } };
    for await (const event of listener.events()) {
      if (Number(event.seq) <= Number(seq)) continue;
      yield { [field]: { __typename: typename, ...(await payload(kind, event, subject)) } };
    }
  } finally {
    listeners.get(topic).delete(listener);
  }
}

const roots = {
  journalChanged: ({ journalId }, { account }) => listen("journal", "journalChanged", "LessonChanged", journalId, account),
  diaryChanged: ({ studentId }, { account }) => listen("student", "diaryChanged", "DiaryLessonChanged", studentId, account),
};
const documents = new Map();
const server = new WebSocketServer({ port: config.port, host: "127.0.0.1", path: "/graphql", perMessageDeflate: false });
useServer(
  {
    schema,
    onSubscribe(context, _id, { query, variables, operationName }) {
      let document = documents.get(query);
      if (!document) {
        document = parse(query);
        const errors = validate(schema, document);
        if (errors.length) return errors;
        documents.set(query, document);
      }
      const contextValue = { account: String(context.connectionParams.account) };
      return { schema, document, operationName, variableValues: variables, contextValue, rootValue: roots };
    },
  },
  server,
);
server.on("listening", () => console.log(`port ${server.address().port}`));
