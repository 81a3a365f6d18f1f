import { createContext, useContext } from "react";

/** The zone in which times are told: the school's, whatever the device's is. Pages of another school put their own over it. */
export const ZoneContext = createContext<string | undefined>(undefined);

export const useZone = (): string | undefined => useContext(ZoneContext);
