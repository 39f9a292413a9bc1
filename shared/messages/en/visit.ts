/** The visit, from response to signature. */
export const visit = {} as const;
