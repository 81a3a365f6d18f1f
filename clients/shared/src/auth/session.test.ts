import { beforeEach, expect, test, vi } from "vitest";
import { signIn, signOut, whoIsHere } from "./session";

/** A server with somebody's session, which for a time does not do what it is asked. */
class Server {
  account: number | null = 7;
  broken: "network" | 403 | 429 | 503 | null = null;
  readonly asked: string[] = [];

  readonly fetch = async (path: string, { method = "GET" }: RequestInit): Promise<Response> => {
    this.asked.push(`${method} ${path.replace("/_allauth/browser/v1", "")}`);
    if (this.broken === "network") throw new TypeError("Failed to fetch");
    if (this.broken !== null) return Response.json({}, { status: this.broken });
    if (method === "DELETE") this.account = null;
    if (method === "POST") this.account = 8;
    return this.account === null
      ? Response.json({}, { status: 401 })
      : Response.json({ data: { user: { id: this.account } } });
  };
}

let server: Server;

beforeEach(() => {
  localStorage.clear();
  // biome-ignore lint/suspicious/noDocumentCookie: the server's cookie
  document.cookie = "csrftoken=token";
  server = new Server();
  vi.stubGlobal("fetch", server.fetch);
});

test.each(["network", 403, 429, 503] as const)("a sign-out that fails (%s) is not undone", async (broken) => {
  server.broken = broken;
  await expect(signOut()).rejects.toThrow();
  await expect(whoIsHere()).rejects.toThrow();
  server.broken = null;
  expect(await whoIsHere()).toBeNull();
  expect(await signIn("boris", "word")).toEqual({ kind: "signed-in", account: "8" });
  expect(await whoIsHere()).toBe("8");
});

test("whoever signs in next does not enter the session that was to end", async () => {
  server.broken = "network";
  await expect(signOut()).rejects.toThrow();
  server.broken = null;
  server.asked.length = 0;
  await signIn("boris", "word");
  expect(server.asked).toEqual(["DELETE /auth/session", "POST /auth/login"]);
});
