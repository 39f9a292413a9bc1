import { useEffect, useRef } from 'react';
import { sectionOfStep } from './sections/section-of-step.ts';
import type { SectionId } from './sections/section-props.ts';
import { usePart } from './state/use-visit-session.ts';
import type { VisitSession } from './state/visit-session.ts';

/** What undo or redo changed comes into view; sites are on the map, which always is. */
export function useRestoredInView(session: VisitSession, show: (section: SectionId) => void): void {
  const { restored } = usePart(session, session.history.part);
  const seen = useRef(restored);
  useEffect(() => {
    if (restored === null || restored === seen.current) return;
    seen.current = restored;
    const section = sectionOfStep(restored.step, session.previousVisitId === null);
    if (section !== null && restored.step.edits.some((edit) => edit.of !== 'site')) show(section);
  }, [restored, session, show]);
}
