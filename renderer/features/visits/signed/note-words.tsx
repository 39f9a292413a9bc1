import { useTranslation } from 'react-i18next';
import type { ApproachNames } from '../../../../shared/contract/clinic-records.ts';
import type { Finding } from '../../../../shared/contract/visit-words.ts';
import { ratingDifference, retestDifference } from '../../../../shared/domain/visits/retest-difference.ts';
import { useWordTexts } from '../words/word-texts.ts';
import classes from './note.module.css';
import { NotePart } from './note-part.tsx';
import type { NoteView } from './note-view.ts';

type Words = NoteView['words'];
type NoteWordsProps = { words: Words };

/** Lines of which those that say nothing are left out. */
function Lines({ lines }: { lines: readonly (string | false | null)[] }) {
  return lines
    .filter((line): line is string => Boolean(line))
    .map((line) => (
      <p key={line} className={classes.words}>
        {line}
      </p>
    ));
}

/** How the patient had been since the last visit; nothing at a first one. */
export function NoteResponse({ words }: NoteWordsProps) {
  const { t } = useTranslation();
  const { responseChange: change, reliefOnset: relief, responseNote } = words;
  if (change === null && relief === null && responseNote === '') return null;
  return (
    <NotePart title={t('visit.section.response')}>
      <Lines
        lines={[
          change && t(`visitWords.response.changes.${change}`),
          relief && t('visitWords.note.relief', { when: t(`visitWords.response.reliefs.${relief}`) }),
          responseNote,
        ]}
      />
    </NotePart>
  );
}

/** Reason, onset, what makes it worse and better, and the pain before treatment. */
export function NoteSubjective({ words }: NoteWordsProps) {
  const { t } = useTranslation();
  const { onsetText, painRange } = useWordTexts();
  const onset = onsetText(words);
  const pain = words.painNow === null ? '' : t('visit.reason.summaryNoReason', { pain: words.painNow });
  return (
    <>
      <NotePart title={t('visit.reason.label')}>
        <p className={classes.words}>{words.reasonForAttending || t('visit.signed.none')}</p>
        <Lines
          lines={[
            onset && t('visitWords.note.onset', { onset }),
            words.aggravating && t('visitWords.note.aggravating', { words: words.aggravating }),
            words.easing && t('visitWords.note.easing', { words: words.easing }),
          ]}
        />
      </NotePart>
      <NotePart title={t('visit.reason.pain')}>
        <p>{[pain, painRange(words)].filter(Boolean).join(' · ') || t('visit.signed.none')}</p>
      </NotePart>
    </>
  );
}

/** What was found before treatment. */
export function NoteObjective({ words }: NoteWordsProps) {
  const { t } = useTranslation();
  const { findingText } = useWordTexts();
  if (words.findings.length === 0 && words.objectiveNote === '') return null;
  return (
    <NotePart title={t('visit.section.objective')}>
      {words.findings.length > 0 && (
        <ul className={classes.list}>
          {words.findings.map((finding) => (
            <li key={finding.id}>{findingText(finding)}</li>
          ))}
        </ul>
      )}
      <Lines lines={[words.objectiveNote]} />
    </NotePart>
  );
}

/** The approach in the clinic's own word, and how the patient lay. */
export function NoteApproach({ words, names }: NoteWordsProps & { names: ApproachNames | undefined }) {
  const { t } = useTranslation();
  const { approachName } = useWordTexts();
  const { approach, patientPosition: position } = words;
  const lines = [
    approach && t('visitWords.note.approach', { approach: approachName(approach, names) }),
    position && t('visitWords.note.position', { position: t(`visitWords.positions.${position}`) }),
  ].filter(Boolean);
  return lines.length === 0 ? null : <p>{lines.join(' · ')}</p>;
}

/** Pain and findings after treatment beside their first values. */
export function NoteRetest({ words }: NoteWordsProps) {
  const { t } = useTranslation();
  const { findingName } = useWordTexts();
  const { painNow, painAfter, insertionPain } = words;
  const again = words.findings.filter(({ retest }) => retest !== '');
  if (painAfter === null && insertionPain === null && again.length === 0) return null;

  function painText(after: number): string {
    const change = painNow === null ? '' : ` (${ratingDifference(painNow, after)})`;
    return t('visitWords.note.painAfter', { pain: after }) + change;
  }

  function againText(finding: Finding): string {
    const { value: before, retest: after } = finding;
    const change = retestDifference(before, after);
    const words = before
      ? t('visitWords.note.retest', { finding: findingName(finding), before, after })
      : t('visitWords.note.retestOnly', { finding: findingName(finding), after });
    return change === null ? words : `${words} (${change})`;
  }

  return (
    <NotePart title={t('visit.section.retest')}>
      {painAfter !== null && <p>{painText(painAfter)}</p>}
      {insertionPain !== null && <p>{t('routine.insertionPain.said', { pain: insertionPain })}</p>}
      {again.length > 0 && (
        <ul className={classes.list}>
          {again.map((finding) => (
            <li key={finding.id}>{againText(finding)}</li>
          ))}
        </ul>
      )}
    </NotePart>
  );
}

/** What was given beside the needles, the plan and the next visit. */
export function NotePlan({ words }: NoteWordsProps) {
  const { t } = useTranslation();
  const { adjunctText } = useWordTexts();
  const { adjuncts, plan, nextVisit } = words;
  return (
    <>
      {adjuncts.length > 0 && (
        <NotePart title={t('visitWords.adjuncts.list')}>
          <ul className={classes.list}>
            {adjuncts.map((adjunct) => (
              <li key={adjunct.id}>{adjunctText(adjunct)}</li>
            ))}
          </ul>
        </NotePart>
      )}
      <NotePart title={t('visit.section.plan')}>
        <Lines
          lines={[
            plan || (nextVisit === '' && t('visit.signed.none')),
            nextVisit && t('visitWords.nextVisitSaid', { when: nextVisit }),
          ]}
        />
      </NotePart>
    </>
  );
}
