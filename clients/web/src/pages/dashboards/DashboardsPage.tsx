import { useEffect } from "react";
import { PageSkeleton } from "../../ui/PageSkeleton";

/** The door to the dashboards, which are a client of their own. */
export function DashboardsPage() {
  useEffect(() => window.location.replace("/analytics/"), []);
  return <PageSkeleton />;
}
