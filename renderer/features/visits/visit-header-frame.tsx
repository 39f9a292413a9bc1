import { Button } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../../shared/contract/patient-records.ts';
import { displayName } from '../../../shared/domain/patient-name.ts';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { OpenReactionsPill } from '../../reactions/open-reactions-pill.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { usePatientDetail } from './patient-detail.ts';
import type { VisitFacts } from './state/visit-session.ts';
import { useVisitInvoice } from './use-visit-invoice.ts';
import classes from './visit-coverage.module.css';
import { VisitCoverage } from './visit-coverage.tsx';

type VisitHeaderFrameProps = {
  visit: VisitFacts;
  patient: Patient;
  pills: ReactNode;
  /** Before the way to the invoice. */
  start?: ReactNode;
  /** After it: the next step and the menu. */
  children?: ReactNode;
};

/** The head of every page of a visit: the person, the way back, and the invoice once treatment is ended. */
export function VisitHeaderFrame({ visit, patient, pills, start, children }: VisitHeaderFrameProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const errorSentence = useErrorSentence();
  const detail = usePatientDetail(patient, visit);
  const invoice = useVisitInvoice(visit);
  const { patientId } = visit;
  return (
    <>
      <PageHeader
        title={displayName(patient)}
        detail={
          <div className={classes.facts}>
            <span>{detail}</span>
            <VisitCoverage patientId={patientId} />
          </div>
        }
        back={{
          label: t('visit.header.backToPatient'),
          onClick: () => void navigate({ to: '/patients/$patientId', params: { patientId } }),
        }}
        pills={
          <>
            {pills}
            <OpenReactionsPill patientId={patientId} exceptVisitId={visit.id} />
          </>
        }
        actions={
          <>
            {start}
            {invoice.isOffered && (
              <Button
                variant="default"
                leftSection={<Icon of={IconReceipt} />}
                loading={invoice.busy}
                onClick={invoice.open}
              >
                {visit.invoiceId === null ? t('visit.header.makeInvoice') : t('visit.header.openInvoice')}
              </Button>
            )}
            {children}
          </>
        }
      />
      {invoice.error && (
        <Notice kind="danger" announce>
          {errorSentence(invoice.error)}
        </Notice>
      )}
    </>
  );
}
