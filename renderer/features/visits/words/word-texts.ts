import { useTranslation } from 'react-i18next';
import type { ApproachNames } from '../../../../shared/contract/clinic-records.ts';
import type { Adjunct, Approach, Finding, VisitDraft } from '../../../../shared/contract/visit-words.ts';

/** What was said and found at a visit, in words: for a folded section, a conflict and the note. */
export function useWordTexts() {
  const { t } = useTranslation();

  /** What was looked at: `Range, left C5`. */
  function findingName({ kind, side, level }: Pick<Finding, 'kind' | 'side' | 'level'>): string {
    const place = [side && t(`visit.side.${side}`).toLowerCase(), level].filter(Boolean).join(' ');
    return [t(`visitWords.findings.kinds.${kind}`), place].filter(Boolean).join(', ');
  }

  return {
    findingName,
    findingText: (finding: Finding): string =>
      [findingName(finding), finding.value.trim()].filter(Boolean).join(': '),

    adjunctText: ({ kind, description, dose }: Adjunct): string => {
      const what = [t(`visitWords.adjuncts.kinds.${kind}`), description.trim()].filter(Boolean).join(': ');
      return [what, dose.trim()].filter(Boolean).join(', ');
    },

    onsetText: ({ onset, onsetNote }: Pick<VisitDraft, 'onset' | 'onsetNote'>): string =>
      [onset === null ? '' : t(`visitWords.onsets.${onset}`), onsetNote.trim()].filter(Boolean).join(': '),

    /** The worst and the best pain; empty where neither was said. */
    painRange: ({ painWorst, painBest }: Pick<VisitDraft, 'painWorst' | 'painBest'>): string => {
      if (painWorst !== null && painBest !== null) {
        return t('visitWords.pain.range', { worst: painWorst, best: painBest });
      }
      if (painWorst !== null) return t('visitWords.pain.worstOnly', { worst: painWorst });
      return painBest === null ? '' : t('visitWords.pain.bestOnly', { best: painBest });
    },

    /** The clinic's own word for an approach, else the usual one. */
    approachName: (approach: Approach, names: ApproachNames | undefined): string =>
      names?.[approach] || t(`visitWords.approaches.${approach}`),
  };
}
