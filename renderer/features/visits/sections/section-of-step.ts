import type { VisitEdit, VisitStep } from '../state/visit-history.ts';
import { type DraftSection, draftFields } from '../words/draft-sections.ts';
import type { SectionId } from './section-props.ts';

function sectionOfEdit(edit: VisitEdit, isFirstVisit: boolean): SectionId | null {
  switch (edit.of) {
    case 'site':
      return 'needling';
    case 'reaction':
      return 'reactions';
    case 'screening':
      return 'screening';
    case 'draft': {
      const [field] = Object.keys(edit.after);
      const holding = (Object.keys(draftFields) as DraftSection[]).filter((section) =>
        draftFields[section].some((one) => one === field),
      );
      // The pain of now is asked once: with the response where there was a visit before.
      return holding.find((section) => section !== 'response' || !isFirstVisit) ?? null;
    }
  }
}

/** Where on the page a step of undo is seen: the section of what was done first in it. */
export function sectionOfStep({ edits }: VisitStep, isFirstVisit: boolean): SectionId | null {
  const [first] = edits;
  return first === undefined ? null : sectionOfEdit(first, isFirstVisit);
}
