/** The way to allauth's headless API with a session cookie: one question, one answer. Knows nothing of what is asked. */
import { storedLocale } from "../i18n/locale";

const BASE = "/_allauth/browser/v1";

export type FaultCode = "wrong" | "too-many" | "unreachable" | "confirm" | "refused";

/** Why something was not done. */
export interface Fault {
  readonly code: FaultCode;
  /** The server's name for it ("incorrect_code"), where it gave one. */
  readonly reason: string;
  /** The server's own sentences in the reader's language, where it gave them. */
  readonly text: string;
  /** The field at fault, where there is one. */
  readonly field: string;
}

export type Outcome<Data> =
  | { readonly done: true; readonly data: Data }
  | { readonly done: false; readonly fault: Fault };

interface Complaint {
  readonly code?: string;
  readonly message?: string;
  readonly param?: string;
}

export interface Answer {
  readonly status: number;
  readonly body: {
    readonly data?: unknown;
    readonly meta?: Readonly<Record<string, unknown>>;
    readonly errors?: readonly Complaint[];
  };
}

/** The token that Django expects back with every write of a cookie session. */
export function csrfToken(): string {
  const found = /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie);
  return found?.[1] ? decodeURIComponent(found[1]) : "";
}

/** Rejects when the server is out of reach. */
export async function ask(method: string, path: string, body?: unknown): Promise<Answer> {
  if (method !== "GET" && !csrfToken()) await ask("GET", "/auth/session");
  const headers: Record<string, string> = {
    Accept: "application/json",
    "Accept-Language": storedLocale(),
    "X-CSRFToken": csrfToken(),
  };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  const answer = await fetch(`${BASE}${path}`, {
    method,
    headers,
    credentials: "same-origin",
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: await answer.json().catch(() => ({})) };
}

const unreachable: Fault = { code: "unreachable", reason: "", text: "", field: "" };

/** What an answer that is no success means. */
export function faultOf({ status, body }: Answer): Fault {
  const errors = body.errors ?? [];
  const reason = errors[0]?.code ?? "";
  const text = errors.map(({ message = "" }) => message).join(" ");
  const fault = { reason, text, field: errors[0]?.param ?? "" };
  if (
    status === 429 ||
    reason === "too_many_login_attempts" ||
    reason === "rate_limited" ||
    reason === "TooManyAttempts"
  )
    return { ...fault, code: "too-many" };
  if (status >= 500 || status === 0) return unreachable;
  if (status === 401 && body.meta?.["is_authenticated"] === true) return { ...fault, code: "confirm" };
  return { ...fault, code: errors.length > 0 ? "refused" : "wrong" };
}

/** A question whose success is all that matters, or what it answers. */
export async function outcome<Data = undefined>(
  method: string,
  path: string,
  body?: unknown,
  also: readonly number[] = [],
): Promise<Outcome<Data>> {
  try {
    const answer = await ask(method, path, body);
    const isDone = answer.status < 300 || also.includes(answer.status);
    if (isDone) return { done: true, data: { ...answer.body.meta, ...wrapped(answer.body.data) } as Data };
    return { done: false, fault: faultOf(answer) };
  } catch {
    return { done: false, fault: unreachable };
  }
}

const wrapped = (data: unknown): object => (Array.isArray(data) ? { items: data } : ((data as object) ?? {}));
