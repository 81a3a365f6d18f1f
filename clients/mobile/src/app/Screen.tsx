import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Suspense, useDeferredValue, useEffect } from "react";
import { Waiting } from "../ui/states";
import { useFamily } from "./FamilyContext";
import { messages } from "./messages";
import { go } from "./route";
import { Swipe } from "./Swipe";
import classes from "./Swipe.module.css";
import { childScreens, ownScreens, titleOf } from "./screens";

/** The screen of the address; an address without one leads to the first. */
export function Screen({ screen }: { readonly screen: string }) {
  const Child = childScreens[screen];
  const Own = ownScreens[screen];
  const family = useFamily();
  const m = useMessages(messages);
  const unknown = !Child && !Own;
  // The one that is looked at comes first, the others when it is there.
  const ready = useDeferredValue(true, false);
  useEffect(() => {
    if (unknown) go("/app/", { replace: true });
  }, [unknown]);
  if (Own)
    return (
      <section className={classes["panel"]} aria-label={m[titleOf(screen)]}>
        <Suspense fallback={<Waiting />}>
          <Own />
        </Suspense>
      </section>
    );
  if (!Child) return null;
  return (
    <Swipe key={screen} place={family.place} onPlace={family.show}>
      {family.members.map((member, index) => (
        <Suspense key={member.student.id} fallback={<Waiting />}>
          {(ready || index === family.place) && <Child member={member} active={index === family.place} />}
        </Suspense>
      ))}
    </Swipe>
  );
}
