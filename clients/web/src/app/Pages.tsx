import { lazy, Suspense } from "react";
import { Route, Routes } from "react-router";
import { PageSkeleton } from "../ui/PageSkeleton";
import { NotFound } from "../ui/states";

const TodayPage = lazy(() => import("../pages/today/TodayPage").then((m) => ({ default: m.TodayPage })));
const DiaryPage = lazy(() => import("../pages/diary/DiaryPage").then((m) => ({ default: m.DiaryPage })));
const JournalPage = lazy(() => import("../pages/journal/JournalPage").then((m) => ({ default: m.JournalPage })));
const LessonPage = lazy(() => import("../pages/lesson/LessonPage").then((m) => ({ default: m.LessonPage })));
const SheetPage = lazy(() => import("../pages/sheet/SheetPage").then((m) => ({ default: m.SheetPage })));

export function Pages() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Routes>
        <Route path="/" element={<TodayPage />} />
        <Route path="/classes/:id" element={<SheetPage />} />
        <Route path="/students/:id" element={<DiaryPage />} />
        <Route path="/journals/:id" element={<JournalPage />} />
        <Route path="/lessons/:id" element={<LessonPage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  );
}
