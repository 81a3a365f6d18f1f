import "@mantine/core/styles/baseline.css";
import "@mantine/core/styles/default-css-variables.css";
import "@mantine/core/styles/global.css";
import "@zhurnal/shared/theme/base.css";
import "./ui/app.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { followOtherPages, openSession } from "./data/session";
import { keepFiles } from "./worker";

void openSession();
followOtherPages();
const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
keepFiles();
