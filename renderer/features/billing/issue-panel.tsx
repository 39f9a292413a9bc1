import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Invoice } from '../../../shared/contract/billing-records.ts';
import { hasCode } from '../../client/errors.ts';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { AddressNotice } from './address-notice.tsx';
import { FeeChoice } from './fee-choice.tsx';
import classes from './invoice.module.css';
import { RefusedNotice } from './refused-notice.tsx';

/** Gives a draft its number, or says line by line why an insurer would not take it. */
export function IssuePanel({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const { orpc, cached } = useStore();
  const errorSentence = useErrorSentence();
  const issue = useMutation(
    orpc.invoices.issue.mutationOptions({ onSuccess: (issued) => cached.keepInvoice(issued) }),
  );
  const refused = hasCode(issue.error, 'INVOICE_REFUSED') ? issue.error.details.problems : null;

  return (
    <Panel title={t('billing.state.draft')}>
      <div className={classes.stack}>
        <FeeChoice invoice={invoice} />
        {!refused && <AddressNotice invoice={invoice} />}
        <Button
          fullWidth
          loading={issue.isPending}
          onClick={() => issue.mutate({ id: invoice.id, version: invoice.version })}
        >
          {t('billing.invoice.issue')}
        </Button>
        <p className={classes.quiet}>{t('billing.invoice.issueHint')}</p>
        {refused && <RefusedNotice problems={refused} patientId={invoice.patientId} />}
        {issue.isError && !refused && (
          <Notice kind="danger" announce>
            {errorSentence(issue.error)}
          </Notice>
        )}
      </div>
    </Panel>
  );
}
