import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { ZoneContext } from "@zhurnal/shared/i18n/zone";
import { PageSkeleton } from "@zhurnal/shared/ui/PageSkeleton";
import { Empty, Failed } from "@zhurnal/shared/ui/states";
import { Navigate, Route, Routes, useLocation } from "react-router";
import { useAnswer } from "../answer/useAnswer";
import { Dashboard } from "../dashboard/Dashboard";
import { AnalyticsViewerDocument } from "../generated/graphql";
import { pathOf } from "../model/levels";
import { Header } from "./Header";
import { homesOf } from "./homes";
import { appMessages } from "./messages";
import classes from "./Shell.module.css";

/** The frame around every dashboard: whose they are, and which of them is open. */
export function Shell() {
  const c = useMessages(common);
  const m = useMessages(appMessages);
  const [answer, again] = useAnswer(AnalyticsViewerDocument, {});
  const viewer = answer.data?.viewer;
  const homes = viewer ? homesOf(viewer) : [];
  const first = homes[0];
  const { search } = useLocation();
  return (
    <ZoneContext value={viewer?.schools[0]?.timeZone}>
      <a className={classes["skip"]} href="#content">
        {c.skipToContent}
      </a>
      <Header homes={homes} fullName={viewer?.account.fullName ?? ""} />
      <main id="content" className={classes["content"]} tabIndex={-1}>
        {!viewer && (answer.state === "failed" ? <Failed onRetry={again} /> : <PageSkeleton />)}
        {viewer && (
          <Routes>
            <Route
              path="/"
              element={
                first ? (
                  <Navigate to={pathOf(first.level, first.id) + search} replace />
                ) : (
                  <Empty title={m.noneTitle} text={m.noneText} />
                )
              }
            />
            <Route path="/:folder/:id/:part?" element={<Dashboard homes={homes} />} />
            <Route path="*" element={<Empty title={c.notFoundTitle} text={m.notFoundText} />} />
          </Routes>
        )}
      </main>
    </ZoneContext>
  );
}
