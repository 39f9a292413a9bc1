/** Clinic settings, staff, fees, backups and the audit log. */
export const clinic = {
  role: {
    owner: 'Owner',
    therapist: 'Therapist',
    admin: 'Clinic admin',
    student: 'Student',
  },
} as const;
