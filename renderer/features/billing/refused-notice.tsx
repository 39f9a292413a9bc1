import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ErrorDetails } from '../../../shared/contract/errors.ts';
import { useHasRole } from '../../client/session-context.tsx';
import { Notice } from '../../ui/notice.tsx';
import classes from './invoice.module.css';
import { type ProblemPlace, useProblemGroups } from './invoice-problems.ts';

type RefusedNoticeProps = { problems: ErrorDetails<'INVOICE_REFUSED'>['problems']; patientId: string };

/** What an insurer would send back, with the way to where each of it is put right. */
export function RefusedNotice({ problems, patientId }: RefusedNoticeProps) {
  const { t } = useTranslation();
  const groupsOf = useProblemGroups();
  return (
    <Notice kind="danger" announce title={t('billing.invoice.refusedTitle')}>
      {groupsOf(problems).map(({ place, sentences }) => (
        <div key={place} className={classes.problemGroup}>
          <ul className={classes.problems}>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <WayTo place={place} patientId={patientId} />
        </div>
      ))}
    </Notice>
  );
}

const tabs = { clinic: 'clinic', staff: 'staff', fees: 'fees' } as const;
const words = {
  clinic: 'billing.invoice.toClinic',
  staff: 'billing.invoice.toStaff',
  fees: 'billing.invoice.toFees',
} as const;

function WayTo({ place, patientId }: { place: ProblemPlace; patientId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const isOwner = useHasRole('owner');
  if (place === 'invoice') return null;
  if (place === 'patient') {
    return (
      <Button
        variant="default"
        size="xs"
        onClick={() => void navigate({ to: '/patients/$patientId', params: { patientId } })}
      >
        {t('billing.invoice.openPatient')}
      </Button>
    );
  }
  if (!isOwner) return <p className={classes.quiet}>{t('billing.invoice.askOwner')}</p>;
  return (
    <Button
      variant="default"
      size="xs"
      onClick={() => void navigate({ to: '/clinic', search: { tab: tabs[place] } })}
    >
      {t(words[place])}
    </Button>
  );
}
