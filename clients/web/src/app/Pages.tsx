import { lazy, Suspense } from "react";
import { Route, Routes } from "react-router";
import { JournalSkeleton } from "../pages/journal/JournalSkeleton";
import { NotFound } from "../ui/states";

const JournalPage = lazy(() => import("../pages/journal/JournalPage").then((m) => ({ default: m.JournalPage })));

export function Pages() {
  return (
    <Suspense fallback={<JournalSkeleton />}>
      <Routes>
        <Route path="/journals/:id" element={<JournalPage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  );
}
