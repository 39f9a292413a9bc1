import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format.ts';
import type { NoteView } from './note-view.ts';

type Words = Pick<NoteView['words'], 'skinPreparedAt' | 'sharpsDisposedAt' | 'aftercareGivenAt'>;

/** What was ticked as done, each with its time; nothing where nothing was. */
export function NoteRoutine({ words }: { words: Words }) {
  const { t } = useTranslation();
  const format = useFormat();
  const done = [
    { step: t('routine.step.skinPrepared'), at: words.skinPreparedAt },
    { step: t('routine.step.sharpsDisposed'), at: words.sharpsDisposedAt },
    { step: t('routine.step.aftercareGiven'), at: words.aftercareGivenAt },
  ].flatMap(({ step, at }) => (at === null ? [] : [t('routine.at', { step, time: format.time(at) })]));
  return done.length === 0 ? null : <p>{done.join(' · ')}</p>;
}
