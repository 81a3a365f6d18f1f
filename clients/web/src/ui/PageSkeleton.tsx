export { PageSkeleton } from "@zhurnal/shared/ui/PageSkeleton";
