/** Runs the official GraphQL-over-HTTP audits against a server and prints each result as JSON: `node audit.mjs MODULES URL`. */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, url] = process.argv.slice(2);
const require = createRequire(pathToFileURL(`${modules}/`));
const { auditServer } = require("graphql-http");

const results = await auditServer({ url });
console.log(JSON.stringify(results.map(({ id, name, status, reason }) => ({ id, name, status, reason }))));
