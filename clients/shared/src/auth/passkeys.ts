/** The browser's side of passkeys: options as the server sent them go in, credentials as JSON come out. */

interface Options {
  readonly publicKey: never;
}

/** Whether this browser knows passkeys in the form that the server speaks. */
export const hasPasskeys = (): boolean =>
  typeof PublicKeyCredential !== "undefined" && "parseRequestOptionsFromJSON" in PublicKeyCredential;

/** The credential for a sign-in; null when the person or the device says no. */
export const askPasskey = (options: unknown): Promise<unknown> =>
  quietly(() =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON((options as Options).publicKey),
    }),
  );

/** A new credential; null when the person or the device says no. */
export const makePasskey = (options: unknown): Promise<unknown> =>
  quietly(() =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON((options as Options).publicKey),
    }),
  );

async function quietly(question: () => Promise<Credential | null>): Promise<unknown> {
  try {
    const credential = await question();
    return credential && (credential as PublicKeyCredential).toJSON();
  } catch {
    return null;
  }
}
