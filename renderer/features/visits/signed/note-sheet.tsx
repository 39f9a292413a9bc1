import { type ReactNode, useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { displayName } from '../../../../shared/domain/patient-name.ts';
import type { NoteContent } from '../../../../shared/domain/visits/note-content.ts';
import { useFormat } from '../../../lib/format.ts';
import classes from './note-sheet.module.css';

/** Whether the sheet is on the page, and the way to print it: it is there only while it is printed. */
export function useNotePrinting(): { isPrinting: boolean; print: () => void } {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const done = () => setPrinting(false);
    window.addEventListener('afterprint', done);
    return () => window.removeEventListener('afterprint', done);
  }, []);
  return {
    isPrinting,
    print() {
      flushSync(() => setPrinting(true));
      window.print();
    },
  };
}

type NoteSheetProps = {
  /** The names of patient and clinic as they were signed. */
  content: NoteContent;
  children: ReactNode;
};

/** The signed note as it goes to paper, beside the application and not within it. */
export function NoteSheet({ content, children }: NoteSheetProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { clinic, patient, visit, therapist } = content;
  const facts = [
    t('visit.header.born', { day: format.day(patient.birthDate) }),
    format.day(visit.day),
    t('visit.header.therapist', { name: therapist.name }),
  ];
  return createPortal(
    <section className={classes.sheet}>
      <p className={classes.line}>{[clinic.name, clinic.phone].filter(Boolean).join(' · ')}</p>
      <h1 className={classes.name}>{displayName(patient)}</h1>
      <p className={classes.line}>{facts.join(' · ')}</p>
      {children}
    </section>,
    document.body,
  );
}
