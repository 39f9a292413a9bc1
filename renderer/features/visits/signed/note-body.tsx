import { useTranslation } from 'react-i18next';
import { useAlertNames } from '../../../lib/alert-names.ts';
import classes from './note.module.css';
import { NotePart } from './note-part.tsx';
import { NoteSites } from './note-sites.tsx';
import type { NoteView } from './note-view.ts';
import { ReactionLine } from './reaction-line.tsx';

/** The note as it is read: every part of the visit in the order of the page, nothing folded. */
export function NoteBody({ view }: { view: NoteView }) {
  const { t } = useTranslation();
  const namesOf = useAlertNames();
  const { screening, needles } = view;
  const counts = { opened: needles.opened, out: needles.out ?? '–' };

  const noTo = Object.entries(screening?.answers ?? {}).flatMap(([id, answer]) =>
    answer === 'no' ? [id] : [],
  );

  function screeningText(): string {
    if (!screening) return t('visit.signed.none');
    if (screening.outcome === 'clear') return t('visit.signed.screeningClear');
    const names = namesOf(screening.decidedBy);
    return screening.outcome === 'stop'
      ? t('visit.screeningSection.summaryStop', { names })
      : t('visit.screeningSection.summaryCaution', { names });
  }

  return (
    <div className={classes.note}>
      <NotePart title={t('visit.section.screening')}>
        <p>{screeningText()}</p>
        {noTo.length > 0 && <p>{t('visit.signed.noTo', { names: namesOf(noTo) })}</p>}
        {screening?.reasonToGoOn && (
          <p>{t('visit.signed.reasonToGoOn', { reason: screening.reasonToGoOn })}</p>
        )}
        {view.needledBeforeStopReason !== null && (
          <p>{t('visit.signed.needledBeforeStop', { reason: view.needledBeforeStopReason })}</p>
        )}
      </NotePart>
      <NotePart title={t('visit.reason.label')}>
        <p className={classes.words}>{view.words.reasonForAttending || t('visit.signed.none')}</p>
      </NotePart>
      <NotePart title={t('visit.reason.pain')}>
        <p>
          {view.words.painNow === null
            ? t('visit.signed.none')
            : t('visit.reason.summaryNoReason', { pain: view.words.painNow })}
        </p>
      </NotePart>
      <NotePart title={t('visit.section.needling')}>
        {view.sites.length === 0 ? <p>{t('visit.signed.noSites')}</p> : <NoteSites sites={view.sites} />}
      </NotePart>
      <NotePart title={t('visit.section.reactions')}>
        {view.reactions.length === 0 ? (
          <p>{view.noReactionsObserved ? t('visit.signed.nothingObserved') : t('visit.signed.none')}</p>
        ) : (
          <ul className={classes.list}>
            {view.reactions.map((reaction) => (
              <ReactionLine key={reaction.id} reaction={reaction} siteOrdinal={reaction.siteOrdinal} />
            ))}
          </ul>
        )}
      </NotePart>
      <NotePart title={t('visit.section.plan')}>
        <p className={classes.words}>{view.words.plan || t('visit.signed.none')}</p>
      </NotePart>
      <NotePart title={t('visit.signed.needlesTitle')}>
        <p>
          {needles.differenceReason === null
            ? t('visit.signed.needles', counts)
            : t('visit.signed.needlesDiffer', { ...counts, reason: needles.differenceReason })}
        </p>
      </NotePart>
    </div>
  );
}
