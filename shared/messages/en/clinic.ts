/** Clinic settings, staff, fees, backups and the audit log. */
export const clinic = {} as const;
