/** Finding, registering and reading a patient. */
export const patients = {} as const;
