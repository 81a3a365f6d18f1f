import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { LocaleProvider } from "@zhurnal/shared/i18n/LocaleProvider";
import { useSyncExternalStore } from "react";
import { afterEach, expect, test } from "vitest";
import { DeskContext } from "../../data/DeskContext";
import { Desk } from "../../data/desk";
import { WeekRead } from "./WeekRead";

afterEach(cleanup);

function Page({ desk }: { readonly desk: Desk }) {
  useSyncExternalStore(desk.subscribe, () => desk.version);
  return (
    <LocaleProvider>
      <DeskContext value={desk}>
        <WeekRead studentId="anna" week="2026-11-23" at={undefined} />
      </DeskContext>
    </LocaleProvider>
  );
}

const input = { key: "one", studentId: "anna", week: "2026-11-23" };

test("a signature that was refused later can be taken back and given anew", () => {
  const desk = new Desk("7", () => undefined);
  desk.outbox.take([{ kind: "week", input, at: 1, refused: "NotFound" }]);
  render(<Page desk={desk} />);
  screen.getByRole("alert");
  fireEvent.click(screen.getByRole("button", { name: /Убрать|Remove/ }));
  expect(screen.queryByRole("alert")).toBeNull();
  expect(desk.outbox.waiting).toEqual([]);
  screen.getByRole("button");
});

test("one that has not been answered waits", () => {
  const desk = new Desk("7", () => undefined);
  desk.outbox.take([{ kind: "week", input, at: 1 }]);
  render(<Page desk={desk} />);
  screen.getByRole("status");
  expect(screen.queryByRole("button")).toBeNull();
});
