export { Preferences } from "@zhurnal/shared/ui/Preferences";
