export { LinkBadge } from "@zhurnal/shared/ui/LinkBadge";
