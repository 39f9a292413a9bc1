import { startTransition, useCallback, useEffect, useState } from 'react';
import { keepInView } from './keep-in-view.ts';
import { isFilled } from './sections/filled-sections.ts';
import { elementIdOf, type SectionId } from './sections/section-props.ts';
import type { VisitSession } from './state/visit-session.ts';

export type OpenSections = {
  isOpen: (section: SectionId) => boolean;
  /** Folds a section, or opens it and brings it into view. */
  setOpen: (section: SectionId, open: boolean) => void;
  /** Opens a section, brings it into view and puts the focus there. */
  goTo: (section: SectionId) => void;
  /** Opens a section and brings it into view; the focus stays where it is. */
  show: (section: SectionId) => void;
  /** Folds what is filled above the ledger, so that the ledger has the room. */
  makeRoomForNeedling: () => void;
};

/** What is open when a visit is opened: the first things to be filled, and the ledger. */
function openAtFirst(session: VisitSession): SectionId[] {
  const visit = session.visit();
  if (visit.state === 'ended') return ['sign'];
  const asked = ['response', 'screening', 'subjective'] as const;
  const first = asked.filter((section) => !isFilled(session, section));
  return [...first, 'needling'];
}

/** What folds for the ledger once it is filled. */
const aboveTheLedger: readonly SectionId[] = ['response', 'screening', 'subjective', 'objective'];

/** Sections with one thing to do: whoever opens one goes on there. */
const singleTask: readonly SectionId[] = ['plan', 'end', 'sign'];

const buttons = 'button:not(:disabled, [tabindex="-1"])';

/**
 * Puts the focus on the first thing to do in a section. Under a finger no text field is focused, since that
 * would bring up a keyboard over the page.
 */
function focusFirst(section: HTMLElement) {
  const content = section.querySelector('[id$="-content"]');
  const isFinger = window.matchMedia?.('(pointer: coarse)').matches;
  const marked = content?.querySelector<HTMLElement>('[data-first-field]');
  const field = isFinger && marked?.matches('input, textarea') ? null : marked;
  const any = content?.querySelector<HTMLElement>(isFinger ? buttons : `textarea, input, ${buttons}`);
  const first = field ?? any;
  const title = section.querySelector<HTMLElement>('button[aria-expanded]');
  (first ?? title)?.focus({ preventScroll: true });
}

/** Which sections of the visit are open. */
export function useOpenSections(session: VisitSession): OpenSections {
  const [open, setOpenSections] = useState<readonly SectionId[]>(() => openAtFirst(session));
  // A new object for each wish, so that the same section can be wanted twice.
  const [wanted, setWanted] = useState<{ section: SectionId; takesFocus: boolean } | null>(null);

  const setOpen = useCallback((section: SectionId, isOpen: boolean) => {
    setOpenSections((known) => {
      const others = known.filter((other) => other !== section);
      return isOpen ? [...others, section] : others;
    });
    if (isOpen) setWanted({ section, takesFocus: singleTask.includes(section) });
  }, []);

  const bringUp = useCallback(
    (section: SectionId, takesFocus: boolean) => {
      setOpen(section, true);
      setWanted({ section, takesFocus });
    },
    [setOpen],
  );
  const goTo = useCallback((section: SectionId) => bringUp(section, true), [bringUp]);
  const show = useCallback((section: SectionId) => bringUp(section, false), [bringUp]);

  // After the section is on the page, open and with what is to be done in it.
  useEffect(() => {
    const element = wanted && document.getElementById(elementIdOf(wanted.section));
    if (!element) return;
    if (wanted.takesFocus) focusFirst(element);
    return keepInView(element.querySelector<HTMLElement>('[data-in-view]') ?? element);
  }, [wanted]);

  const makeRoomForNeedling = useCallback(() => {
    // The mark on the body comes first; folding may follow a frame later.
    startTransition(() =>
      setOpenSections((known) => {
        const kept = known.filter(
          (section) =>
            section === 'needling' || !aboveTheLedger.includes(section) || !isFilled(session, section),
        );
        if (!kept.includes('needling')) return [...kept, 'needling'];
        return kept.length === known.length ? known : kept;
      }),
    );
  }, [session]);

  return { isOpen: (section) => open.includes(section), setOpen, goTo, show, makeRoomForNeedling };
}
