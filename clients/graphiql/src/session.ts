/** Signing in as one of the demo's people by the session's cookie. */
const SESSION = "/_allauth/browser/v1/auth/session";

export interface DemoPerson {
  readonly username: string;
  readonly fullName: string;
}

export interface Demo {
  readonly people: readonly DemoPerson[];
  readonly password: string;
  readonly signedInAs: string;
}

const QUERY = `query GraphiqlPeople {
  serverInfo { demoPassword demoAccounts { username fullName } }
  viewer { account { username } }
}`;

/** The token that Django expects back with every write of a cookie session. */
export function csrfToken(): string {
  return /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? "";
}

function send(method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(path, {
    method,
    credentials: "same-origin",
    headers: { "Content-Type": "application/json", "X-CSRFToken": csrfToken() },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Who can be signed in as, and who is. */
export async function demo(): Promise<Demo> {
  await send("GET", SESSION);
  const answer = await send("POST", "/graphql", { query: QUERY });
  const { data } = await answer.json();
  return {
    people: data?.serverInfo.demoAccounts ?? [],
    password: data?.serverInfo.demoPassword ?? "",
    signedInAs: data?.viewer?.account.username ?? "",
  };
}

/** Ends the session and, unless the name is empty, begins another person's. */
export async function become(username: string, password: string): Promise<void> {
  await send("DELETE", SESSION);
  if (username) await send("POST", "/_allauth/browser/v1/auth/login", { username, password });
}
