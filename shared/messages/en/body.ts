/** Regions, views and muscles of the body map. */
export const body = {} as const;
