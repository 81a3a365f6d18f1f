import { Route, Routes } from "react-router";
import { NotFound } from "../ui/states";

export function Pages() {
  return (
    <Routes>
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
