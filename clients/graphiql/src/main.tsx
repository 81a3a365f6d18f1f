/** GraphiQL over the demo: signed in as one of its people, with an example for each role in the tabs. */
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import { createRoot } from "react-dom/client";
import { examples } from "./examples";
import { SignInAs } from "./SignInAs";
import { csrfToken } from "./session";
import "./page.css";

const socket = new URL("/graphql", window.location.href);
socket.protocol = socket.protocol === "https:" ? "wss:" : "ws:";

const fetcher = createGraphiQLFetcher({
  url: "/graphql",
  subscriptionUrl: socket.href,
  fetch: (input, init) =>
    fetch(input, { ...init, credentials: "same-origin", headers: { ...init?.headers, "X-CSRFToken": csrfToken() } }),
});

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <>
      <SignInAs />
      <GraphiQL fetcher={fetcher} defaultTabs={examples} shouldPersistHeaders={false} />
    </>,
  );
}
