import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format.ts';
import { NotePart } from './note-part.tsx';
import type { NoteView } from './note-view.ts';

/** From when to when it was, and the service that was given. */
export function NoteTreatment({ view }: { view: Pick<NoteView, 'visit' | 'service'> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { startedAt, endedAt } = view.visit;
  const facts = [
    t('signedNote.started', { time: format.time(startedAt) }),
    endedAt && t('signedNote.ended', { time: format.time(endedAt) }),
    view.service && t('signedNote.service', { service: view.service }),
  ];
  return (
    <NotePart title={t('signedNote.treatment')}>
      <p>{facts.filter(Boolean).join(' · ')}</p>
    </NotePart>
  );
}
