import { Suspense } from "react";
import { Route, Routes } from "react-router";
import { PageSkeleton } from "../ui/PageSkeleton";
import { NotFound } from "../ui/states";
import { places } from "./places";

export function Pages({ openOnly = false }: { readonly openOnly?: boolean }) {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Routes>
        {places
          .filter(({ open }) => open || !openOnly)
          .map(
            ({ path, page: Page }) => path !== undefined && Page && <Route key={path} path={path} element={<Page />} />,
          )}
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  );
}
