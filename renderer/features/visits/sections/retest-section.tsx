import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../../shared/contract/visit-words.ts';
import { ratingDifference, retestDifference } from '../../../../shared/domain/visits/retest-difference.ts';
import { NumberScale } from '../../../ui/number-scale.tsx';
import { SectionCard } from '../../../ui/section-card.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { DraftConflict } from '../draft-conflict.tsx';
import { SectionSaved } from '../saved-line.tsx';
import { useDraftSection } from '../words/draft-sections.ts';
import { changeRow } from '../words/rows.ts';
import { useWordTexts } from '../words/word-texts.ts';
import classes from '../words/words.module.css';
import { isFilled } from './filled-sections.ts';
import { elementIdOf, type SectionProps } from './section-props.ts';

/** Pain and findings once more after treatment, beside their first values. */
export function RetestSection({ session, open, onOpenChange }: SectionProps) {
  const { t } = useTranslation();
  const { findingName } = useWordTexts();
  const { content, save, isEmpty, errorOf, hasConflict, change, flush } = useDraftSection(session, 'retest');
  const { painNow, painAfter, findings } = content;

  function painText(): string {
    if (painAfter === null) return '';
    if (painNow === null) return t('visitWords.retest.painAt', { to: painAfter });
    const words = t('visitWords.retest.painFromTo', { from: painNow, to: painAfter });
    return `${words} (${ratingDifference(painNow, painAfter)})`;
  }

  const again = findings
    .filter(({ retest }) => retest.trim() !== '')
    .map(
      (finding) => `${findingName(finding)}: ${[finding.value, finding.retest].filter(Boolean).join(' → ')}`,
    );
  const hurt =
    content.insertionPain === null ? '' : t('routine.insertionPain.said', { pain: content.insertionPain });
  const summary = [painText(), hurt, ...again].filter(Boolean).join(' · ');

  return (
    <SectionCard
      id={elementIdOf('retest')}
      title={t('visit.section.retest')}
      open={open}
      onOpenChange={onOpenChange}
      state={hasConflict ? 'problem' : isFilled(session, 'retest') ? 'filled' : 'empty'}
      summary={summary || t('visitWords.retest.summaryEmpty')}
      saved={
        open ? <SectionSaved open isEmpty={isEmpty} {...save} onRetry={session.draft.retry} /> : undefined
      }
    >
      <NumberScale
        label={t('visitWords.retest.painAfter')}
        hint={
          painAfter !== null && painNow !== null
            ? painText()
            : painNow === null
              ? t('visitWords.retest.painBeforeUnknown')
              : t('visitWords.retest.before', { pain: painNow })
        }
        clearable
        value={painAfter}
        error={errorOf('painAfter')}
        onChange={(pain) => change({ painAfter: pain })}
      />
      <NumberScale
        label={t('routine.insertionPain.label')}
        low={t('routine.insertionPain.low')}
        high={t('routine.insertionPain.high')}
        clearable
        value={content.insertionPain}
        error={errorOf('insertionPain')}
        onChange={(pain) => change({ insertionPain: pain })}
      />
      {findings.length === 0 ? (
        <p className={classes.line}>{t('visitWords.retest.noFinding')}</p>
      ) : (
        <FindingsAgain
          findings={findings}
          errorOf={errorOf}
          onChange={(id, retest) => change({ findings: changeRow(findings, id, { retest }) }, 'soon')}
          onLeft={flush}
        />
      )}
      <DraftConflict session={session} section="retest" />
    </SectionCard>
  );
}

type FindingsAgainProps = {
  findings: readonly Finding[];
  errorOf: (path: string) => string | undefined;
  onChange: (id: string, retest: string) => void;
  onLeft: () => void;
};

function FindingsAgain({ findings, errorOf, onChange, onLeft }: FindingsAgainProps) {
  const { t } = useTranslation();
  const { findingName } = useWordTexts();
  return (
    <table className={classes.retest} aria-label={t('visitWords.retest.findings')}>
      <thead>
        <tr>
          <th scope="col">{t('visitWords.retest.column.finding')}</th>
          <th scope="col">{t('visitWords.retest.column.before')}</th>
          <th scope="col" className={classes.after}>
            {t('visitWords.retest.column.after')}
          </th>
          <th scope="col">{t('visitWords.retest.column.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding, index) => (
          <tr key={finding.id}>
            <th scope="row">{findingName(finding)}</th>
            <td>{finding.value}</td>
            <td>
              <TextField
                label={t('visitWords.retest.afterOf', { finding: findingName(finding) })}
                labelHidden
                value={finding.retest}
                error={errorOf(`findings.${index}.retest`)}
                onChange={(retest) => onChange(finding.id, retest)}
                onBlur={onLeft}
              />
            </td>
            <td className={classes.difference}>{retestDifference(finding.value, finding.retest)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
