import "virtual:colours.css";
import "@zhurnal/shared/theme/font.css";
import "@zhurnal/shared/theme/base.css";
import "./ui/app.css";
import { followOtherPages, openSession } from "./data/session";
import { followSystem } from "./ui/scheme";
import { keepFiles } from "./worker";

// What is kept is read, and the server asked, while the screens are still being loaded.
void openSession();
followOtherPages();
followSystem();
void import("./app/open").then(({ open }) => open());
keepFiles();
