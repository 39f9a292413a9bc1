import { useTranslation } from 'react-i18next';
import type { Invoice } from '../../../shared/contract/billing-records.ts';
import { addressProblems } from '../../../shared/domain/invoices/check-address.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './invoice.module.css';

/** Before somebody tries to issue a draft: which address on it is not whole, and where it is entered. */
export function AddressNotice({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const sentences = [
    ...addressProblems(invoice.patientAddress).map((problem) => t(`documents.problem.patient${problem}`)),
    ...addressProblems(invoice.clinicAddress).map((problem) => t(`documents.problem.clinic${problem}`)),
  ];
  if (sentences.length === 0) return null;
  return (
    <Notice kind="caution" title={t('guidance.address.incomplete')}>
      <ul className={classes.problems}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}
