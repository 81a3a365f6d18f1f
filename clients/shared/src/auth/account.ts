/** What somebody signed in changes about their own account. The server asks for the password again where it matters. */
import { type Outcome, outcome } from "./http";
import { makePasskey } from "./passkeys";

export interface Authenticator {
  readonly type: "totp" | "recovery_codes" | "webauthn";
  /** Of passkeys alone. */
  readonly id?: number;
  readonly name?: string;
  /** Seconds since the epoch. */
  readonly created_at: number;
  readonly last_used_at: number | null;
  readonly unused_code_count?: number;
}

export interface NewSecret {
  readonly secret: string;
  readonly totp_url: string;
}

export type Answered<Data = undefined> = Promise<Outcome<Data>>;

/** Shows that it is still the same person; what was asked before can then be asked again. */
export const confirmPassword = (password: string): Answered => outcome("POST", "/auth/reauthenticate", { password });

export const changePassword = (current: string, next: string): Answered =>
  outcome("POST", "/account/password/change", { current_password: current, new_password: next });

/** For an account that has none. */
export const setFirstPassword = (password: string): Answered =>
  outcome("POST", "/account/password/change", { new_password: password });

export const listAuthenticators = (): Answered<{ readonly items: readonly Authenticator[] }> =>
  outcome("GET", "/account/authenticators");

/** A secret for an authenticator app; the server says 404, because there is none yet. */
export const newSecret = (): Answered<NewSecret> => outcome("GET", "/account/authenticators/totp", undefined, [404]);

export const turnOn = (code: string): Answered =>
  outcome("POST", "/account/authenticators/totp", { code: code.replaceAll(/\s/g, "") });

export const turnOff = (): Answered => outcome("DELETE", "/account/authenticators/totp");

export const recoveryCodes = (): Answered<{ readonly unused_codes: readonly string[] }> =>
  outcome("GET", "/account/authenticators/recovery-codes");

export const newRecoveryCodes = (): Answered<{ readonly unused_codes: readonly string[] }> =>
  outcome("POST", "/account/authenticators/recovery-codes", {});

/** Null when the person or the device says no. */
export async function addPasskey(name: string): Promise<Outcome<undefined> | null> {
  const options = await outcome<{ readonly creation_options: unknown }>(
    "GET",
    "/account/authenticators/webauthn?passwordless",
  );
  if (!options.done) return options;
  const credential = await makePasskey(options.data.creation_options);
  return credential
    ? outcome("POST", "/account/authenticators/webauthn", { name, credential, passwordless: true })
    : null;
}

export const removePasskey = (id: number): Answered =>
  outcome("DELETE", "/account/authenticators/webauthn", { authenticators: [id] });

/** Ends all sessions of the account, this one and those of apps too. */
export const signOutEverywhere = (): Answered => outcome("DELETE", "/account/sessions", undefined, [401]);
