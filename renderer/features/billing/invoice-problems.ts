import { useTranslation } from 'react-i18next';
import type { ErrorDetails } from '../../../shared/contract/errors.ts';
import { documents } from '../../../shared/messages/en/documents.ts';

type InvoiceProblem = ErrorDetails<'INVOICE_REFUSED'>['problems'][number];

/** Where a problem is put right. */
export type ProblemPlace = 'patient' | 'clinic' | 'staff' | 'fees' | 'invoice';

export type ProblemGroup = { place: ProblemPlace; sentences: string[] };

function isProblem(code: string): code is keyof typeof documents.problem {
  return Object.hasOwn(documents.problem, code);
}

function placeOf(problem: string): ProblemPlace {
  if (problem.startsWith('patient')) return 'patient';
  if (problem.startsWith('clinic') || problem.startsWith('gst')) return 'clinic';
  if (/^(therapist|designation|registration)/.test(problem)) return 'staff';
  if (/^(description|amount|taxRate)/.test(problem)) return 'fees';
  return 'invoice';
}

/** What to put right before an insurer accepts the invoice: a sentence each, by the place where it is done. */
export function useProblemGroups(): (problems: readonly InvoiceProblem[]) => ProblemGroup[] {
  const { t } = useTranslation();
  return (problems) => {
    const groups = new Map<ProblemPlace, string[]>();
    for (const { problem, line, word } of problems) {
      const sentence = isProblem(problem)
        ? t(`documents.problem.${problem}`, { line: line ?? 0, word: word ?? '' })
        : t('errors.INVOICE_REFUSED');
      const place = placeOf(problem);
      groups.set(place, [...(groups.get(place) ?? []), sentence]);
    }
    return [...groups].map(([place, sentences]) => ({ place, sentences }));
  };
}
