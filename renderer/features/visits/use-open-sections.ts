import { useCallback, useState } from 'react';
import { isFilled } from './sections/filled-sections.ts';
import { elementIdOf, type SectionId } from './sections/section-props.ts';
import type { VisitSession } from './state/visit-session.ts';

export type OpenSections = {
  isOpen: (section: SectionId) => boolean;
  setOpen: (section: SectionId, open: boolean) => void;
  /** Opens a section, brings it into view and puts the focus there. */
  goTo: (section: SectionId) => void;
  /** Folds what is filled above the ledger, so that the ledger has the room. */
  makeRoomForNeedling: () => void;
};

/** What is open when a visit is opened: the first things to be filled, and the ledger. */
function openAtFirst(session: VisitSession): SectionId[] {
  const visit = session.visit();
  if (visit.state === 'ended') return ['sign'];
  const first = (['screening', 'reason'] as const).filter((section) => !isFilled(session, section));
  return [...first, 'needling'];
}

const buttons = 'button:not(:disabled, [tabindex="-1"])';

/**
 * Puts the focus on the first thing to do in a section. Under a finger no text field is focused, since that
 * would bring up a keyboard over the page.
 */
function focusFirst(section: HTMLElement | null) {
  const content = section?.querySelector('[id$="-content"]');
  const isFinger = window.matchMedia?.('(pointer: coarse)').matches;
  const field = content?.querySelector<HTMLElement>('[data-first-field]');
  const any = content?.querySelector<HTMLElement>(isFinger ? buttons : `textarea, input, ${buttons}`);
  const first = (isFinger ? null : field) ?? any;
  const title = section?.querySelector<HTMLElement>('button[aria-expanded]');
  (first ?? title)?.focus({ preventScroll: true });
}

/** Which sections of the visit are open. */
export function useOpenSections(session: VisitSession): OpenSections {
  const [open, setOpenSections] = useState<readonly SectionId[]>(() => openAtFirst(session));

  const setOpen = useCallback((section: SectionId, isOpen: boolean) => {
    setOpenSections((known) => {
      const others = known.filter((other) => other !== section);
      return isOpen ? [...others, section] : others;
    });
  }, []);

  const goTo = useCallback(
    (section: SectionId) => {
      setOpen(section, true);
      // After the section has been painted open.
      requestAnimationFrame(() => {
        const element = document.getElementById(elementIdOf(section));
        element?.scrollIntoView({ block: 'nearest' });
        focusFirst(element);
      });
    },
    [setOpen],
  );

  const makeRoomForNeedling = useCallback(() => {
    setOpenSections((known) => {
      const kept = known.filter(
        (section) =>
          section === 'needling' || !['screening', 'reason'].includes(section) || !isFilled(session, section),
      );
      return kept.includes('needling') ? kept : [...kept, 'needling'];
    });
  }, [session]);

  return { isOpen: (section) => open.includes(section), setOpen, goTo, makeRoomForNeedling };
}
