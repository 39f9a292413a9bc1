import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invoice } from '../../../shared/contract/billing-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { newId } from '../../lib/new-id.ts';
import { saveRecordFile } from '../../lib/save-record-file.ts';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './invoice.module.css';
import { PathText } from './path-text.tsx';

type SavedReceipt = { path: string | null; duplicate: boolean; missingGlyphs: readonly string[] };

/** Makes the PDF of the invoice as it stands and saves it where the person says. */
export function ReceiptPanel({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const { orpc } = useStore();
  const errorSentence = useErrorSentence();
  // Kept until a file is saved: a cancelled dialog must not turn the next try into a duplicate.
  const [receiptId, setReceiptId] = useState(newId);
  const makePdf = useMutation(orpc.invoices.pdf.mutationOptions());
  const save = useMutation({
    mutationFn: async (): Promise<SavedReceipt> => {
      const file = await makePdf.mutateAsync({ id: invoice.id, receiptId });
      const path = await saveRecordFile(file);
      if (path !== null) setReceiptId(newId());
      return { path, duplicate: file.duplicate, missingGlyphs: file.missingGlyphs };
    },
  });

  const label =
    invoice.state === 'void'
      ? t('billing.receipt.saveVoid')
      : invoice.state === 'paid'
        ? t('billing.receipt.saveReceipt')
        : invoice.paidCents > 0
          ? t('billing.receipt.savePartial')
          : t('billing.receipt.saveInvoice');
  const saved = save.data?.path ? { ...save.data, path: save.data.path } : null;

  return (
    <Panel title={t('billing.receipt.title')}>
      <div className={classes.stack}>
        <Button
          fullWidth
          variant={invoice.state === 'paid' ? 'filled' : 'default'}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {label}
        </Button>
        <p className={classes.quiet}>{t('billing.receipt.privacy')}</p>
        {save.isError && (
          <Notice kind="danger" announce>
            {save.error instanceof TautbandError ? errorSentence(save.error) : t('billing.receipt.notSaved')}
          </Notice>
        )}
        {saved && (
          <Notice kind="info" announce>
            <span className={classes.path}>
              {t(saved.duplicate ? 'billing.receipt.savedDuplicate' : 'billing.receipt.saved')}{' '}
              <PathText path={saved.path} />
            </span>
            <div className={classes.below}>
              <Button
                variant="default"
                size="xs"
                onClick={() => void window.desktop.showItemInFolder(saved.path)}
              >
                {t('billing.receipt.showInFolder')}
              </Button>
            </div>
          </Notice>
        )}
        {saved && saved.missingGlyphs.length > 0 && (
          <Notice kind="caution">
            {t('billing.receipt.missingGlyphs', { characters: saved.missingGlyphs.join(' ') })}
          </Notice>
        )}
      </div>
    </Panel>
  );
}
