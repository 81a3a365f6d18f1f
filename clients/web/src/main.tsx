import "@mantine/core/styles.css";
import "@zhurnal/shared/theme/base.css";
import "@zhurnal/shared/theme/font.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { keepFiles } from "./worker";

keepFiles();

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
