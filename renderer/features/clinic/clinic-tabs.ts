/** The parts of the clinic page, in the order they are shown. */
export const clinicTabs = ['clinic', 'staff', 'fees', 'needles', 'safety', 'backups', 'access'] as const;
export type ClinicTab = (typeof clinicTabs)[number];

export function isClinicTab(name: unknown): name is ClinicTab {
  return clinicTabs.some((tab) => tab === name);
}

/** The parts a person with these roles looks after: an admin keeps the stock, an owner everything. */
export function clinicTabsOf(roles: { isOwner: boolean; isAdmin: boolean }): readonly ClinicTab[] {
  if (roles.isOwner) return clinicTabs;
  return roles.isAdmin ? ['needles'] : [];
}
