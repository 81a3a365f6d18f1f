import "@mantine/core/styles.css";
import "@zhurnal/shared/theme/base.css";
import "@zhurnal/shared/theme/font.css";
import "./app/colours.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
