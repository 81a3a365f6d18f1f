/** Sign-in of a browser: allauth's headless API with a session cookie. Knows nothing of GraphQL or of React. */
const BASE = "/_allauth/browser/v1";

export type SignInOutcome = "signed-in" | "wrong" | "too-many" | "unreachable";

/** The token that Django expects back with every write of a cookie session. */
export function csrfToken(): string {
  const found = /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie);
  return found?.[1] ? decodeURIComponent(found[1]) : "";
}

function request(method: string, path: string, body?: unknown): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json", "X-CSRFToken": csrfToken() };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  return fetch(`${BASE}${path}`, {
    method,
    headers,
    credentials: "same-origin",
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Whether this browser is signed in; also makes the server set its CSRF cookie. Rejects when the server is out of reach. */
export async function hasSession(): Promise<boolean> {
  return (await request("GET", "/auth/session")).status === 200;
}

export async function signIn(username: string, password: string): Promise<SignInOutcome> {
  try {
    if (!csrfToken()) await hasSession();
    const answer = await request("POST", "/auth/login", { username, password });
    if (answer.ok || answer.status === 409) return "signed-in";
    if (answer.status === 429) return "too-many";
    return answer.status >= 500 ? "unreachable" : "wrong";
  } catch {
    return "unreachable";
  }
}

/** Ends the session; the server answers 401, which is what a signed-out session is. */
export async function signOut(): Promise<void> {
  await request("DELETE", "/auth/session");
}
