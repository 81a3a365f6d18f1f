export * from "@zhurnal/shared/reading/memory";
