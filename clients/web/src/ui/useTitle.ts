export { useTitle } from "@zhurnal/shared/ui/useTitle";
