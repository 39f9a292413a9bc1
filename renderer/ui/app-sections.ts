/** The areas of the application, in the order of the rail. */
export const appSections = ['today', 'patients', 'billing', 'clinic'] as const;
export type AppSection = (typeof appSections)[number];

const sectionsByRole: Readonly<Record<string, readonly AppSection[]>> = {
  owner: ['today', 'patients', 'billing', 'clinic'],
  therapist: ['today', 'patients', 'billing'],
  admin: ['today', 'patients', 'billing', 'clinic'],
  student: ['today', 'patients'],
};

/** What a person with these roles sees in the rail, each area once. */
export function sectionsOfRoles(roles: readonly string[]): AppSection[] {
  const seen = new Set(roles.flatMap((role) => sectionsByRole[role] ?? []));
  return appSections.filter((section) => seen.has(section));
}

/** Where a person with these roles lands after log-in: the front desk on the money, everybody else on the day. */
export function firstSectionOfRoles(roles: readonly string[]): AppSection {
  const isDeskOnly = roles.length > 0 && roles.every((role) => role === 'admin');
  return isDeskOnly ? 'billing' : 'today';
}
