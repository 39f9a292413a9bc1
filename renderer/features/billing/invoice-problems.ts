import { useTranslation } from 'react-i18next';
import type { ErrorDetails } from '../../../shared/contract/errors.ts';
import { documents } from '../../../shared/messages/en/documents.ts';

type InvoiceProblem = ErrorDetails<'INVOICE_REFUSED'>['problems'][number];

function isProblem(code: string): code is keyof typeof documents.problem {
  return Object.hasOwn(documents.problem, code);
}

/** What to put right before an insurer accepts the invoice, a sentence each. */
export function useProblemSentences(): (problems: readonly InvoiceProblem[]) => string[] {
  const { t } = useTranslation();
  return (problems) =>
    problems.map(({ problem, line, word }) =>
      isProblem(problem)
        ? t(`documents.problem.${problem}`, { line: line ?? 0, word: word ?? '' })
        : t('errors.INVOICE_REFUSED'),
    );
}
