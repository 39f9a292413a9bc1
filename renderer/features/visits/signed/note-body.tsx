import { useTranslation } from 'react-i18next';
import { useAlertNames } from '../../../lib/alert-names.ts';
import { useApproachNames } from '../use-approach-names.ts';
import classes from './note.module.css';
import { NoteConsent } from './note-consent.tsx';
import { NoteLots } from './note-lots.tsx';
import { NotePart } from './note-part.tsx';
import { NoteRoutine } from './note-routine.tsx';
import { NoteSites } from './note-sites.tsx';
import { NoteTreatment } from './note-treatment.tsx';
import type { NoteView } from './note-view.ts';
import {
  NoteApproach,
  NoteObjective,
  NotePlan,
  NoteResponse,
  NoteRetest,
  NoteSubjective,
} from './note-words.tsx';
import { ReactionLine } from './reaction-line.tsx';

/** The note as it is read: every part of the visit in the order of the page, nothing folded. */
export function NoteBody({ view }: { view: NoteView }) {
  const { t } = useTranslation();
  const namesOf = useAlertNames();
  const clinicNames = useApproachNames();
  const { screening, needles } = view;
  // A signed note keeps the words it was signed with.
  const names = view.clinic?.approachNames ?? clinicNames;
  const counts = { opened: needles.opened, out: needles.out ?? '–' };
  const counted = t('visit.signed.needles', counts);

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
      <NoteTreatment view={view} />
      <NoteResponse words={view.words} />
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
      <NoteConsent consent={view.consent} words={view.words} names={names} />
      <NoteSubjective words={view.words} />
      <NoteObjective words={view.words} />
      <NotePart title={t('visit.section.needling')}>
        <NoteApproach words={view.words} names={names} />
        {view.sites.length === 0 ? <p>{t('visit.signed.noSites')}</p> : <NoteSites sites={view.sites} />}
      </NotePart>
      <NoteRetest words={view.words} />
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
      <NotePlan words={view.words} />
      <NotePart title={t('visit.signed.needlesTitle')}>
        <p>
          {needles.differenceReason === null
            ? needles.recheckedBy === null
              ? counted
              : t('removal.countedAgain', { counts: counted, name: needles.recheckedBy })
            : t('visit.signed.needlesDiffer', {
                ...counts,
                reason: needles.differenceReason,
                name: needles.recheckedBy ?? '–',
              })}
        </p>
        <NoteLots sites={view.sites} />
        <NoteRoutine words={view.words} />
      </NotePart>
    </div>
  );
}
