import type { VisitSession } from '../state/visit-session.ts';

/** The sections of the visit in the order of the page. */
export const sectionIds = [
  'response',
  'screening',
  'consent',
  'subjective',
  'objective',
  'needling',
  'retest',
  'reactions',
  'plan',
  'end',
  'sign',
] as const;
export type SectionId = (typeof sectionIds)[number];

/** What every section of the visit is given. */
export type SectionProps = {
  session: VisitSession;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Opens another section and brings it into view. */
  onGoTo: (section: SectionId) => void;
};

/** Id of the element of a section, for links and for the focus. */
export function elementIdOf(section: SectionId): string {
  return `visit-${section}`;
}
