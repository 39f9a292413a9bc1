/** The parts of the clinic page, in the order they are shown. */
export const clinicTabs = ['clinic', 'staff', 'fees', 'safety', 'backups', 'access'] as const;
export type ClinicTab = (typeof clinicTabs)[number];

export function isClinicTab(name: unknown): name is ClinicTab {
  return clinicTabs.some((tab) => tab === name);
}
