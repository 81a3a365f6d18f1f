// PostGraphile on the benchmark's database, as its documentation sets it up for production: `node server.mjs HOST DATABASE USER`.
// With a fourth argument it prints its schema and ends.
import { createServer } from "node:http";
import { printSchema } from "graphql";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";

const [host, database, user, show] = process.argv.slice(2);
// The default of 10 connections would be a handicap at 16 requests at once.
const poolConfig = { host, database, user, max: 16 };
const preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ schemas: ["public", "bench"], poolConfig })],
  grafserv: { graphqlPath: "/graphql", graphiql: false, websockets: false, maxRequestLength: 1_000_000 },
  grafast: { explain: false },
};
const made = postgraphile(preset);
if (show) {
  console.log(printSchema(await made.getSchema()));
  process.exit(0);
}
const serv = made.createServ(grafserv);
const server = createServer();
await serv.addTo(server);
server.listen(0, "127.0.0.1", () => console.log(`port ${server.address().port}`));
process.on("SIGTERM", () => process.exit(0));
