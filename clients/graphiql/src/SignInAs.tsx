import { useEffect, useState } from "react";
import { become, type Demo, demo } from "./session";

/** Says who asks, and lets one become somebody else. */
export function SignInAs() {
  const [known, setKnown] = useState<Demo>({ people: [], password: "", signedInAs: "" });
  useEffect(() => {
    void demo().then(setKnown);
  }, []);

  const change = async (username: string) => {
    await become(username, known.password);
    setKnown(await demo());
  };

  return (
    <label className="sign-in-as">
      Signed in as
      <select value={known.signedInAs} onChange={(event) => void change(event.currentTarget.value)}>
        <option value="">nobody</option>
        {known.people.map(({ username, fullName }) => (
          <option key={username} value={username}>
            {username} · {fullName}
          </option>
        ))}
      </select>
    </label>
  );
}
