import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format.ts';
import type { NoteView } from './note-view.ts';

type Words = Pick<NoteView['words'], 'skinPreparedAt' | 'sharpsDisposedAt' | 'aftercareGiven'>;

/** What was ticked as done, each with its time; nothing where nothing was. */
export function NoteRoutine({ words }: { words: Words }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { skinPreparedAt, sharpsDisposedAt, aftercareGiven } = words;
  const done: string[] = [
    { step: t('routine.step.skinPrepared'), at: skinPreparedAt },
    { step: t('routine.step.sharpsDisposed'), at: sharpsDisposedAt },
  ].flatMap(({ step, at }) => (at === null ? [] : [t('routine.at', { step, time: format.time(at) })]));
  if (aftercareGiven !== null) {
    const { at, version } = aftercareGiven;
    done.push(t('routine.aftercareGivenAt', { version, time: format.time(at) }));
  }
  return done.length === 0 ? null : <p>{done.join(' · ')}</p>;
}
