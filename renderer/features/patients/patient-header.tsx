import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPencil, IconPlayerPlay } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Coverage } from '../../../shared/contract/coverage-records.ts';
import type { Patient } from '../../../shared/contract/patient-records.ts';
import type { Visit } from '../../../shared/contract/visit-records.ts';
import { displayName } from '../../../shared/domain/patient-name.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import { useHasRole } from '../../client/session-context.tsx';
import { useAlertNames } from '../../lib/alert-names.ts';
import { useFormat } from '../../lib/format.ts';
import { OpenReactionsPill } from '../../reactions/open-reactions-pill.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusPill } from '../../ui/status-pill.tsx';
import { useAgeText } from './age-text.ts';
import { PatientPills } from './patient-pills.tsx';
import type { StartVisit } from './use-start-visit.ts';

type PatientHeaderProps = {
  patient: Patient;
  coverages: readonly Coverage[];
  /** Its screening says what to mind. */
  lastVisit: Visit | null;
  start: StartVisit;
  onEdit: () => void;
};

/** Who it is, what to mind, and the visit to start. */
export function PatientHeader({ patient, coverages, lastVisit, start, onEdit }: PatientHeaderProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const format = useFormat();
  const ageText = useAgeText();
  const namesOf = useAlertNames();
  const mayEdit = useHasRole('owner', 'therapist', 'admin');
  const screening = lastVisit?.screening;
  const alerts = namesOf(screening?.decidedBy ?? []);
  const facts = [
    ageText(patient.birthDate),
    patient.pronouns,
    t('visit.header.born', { day: format.day(patient.birthDate) }),
    patient.phone && formatPhone(patient.phone),
  ];
  return (
    <PageHeader
      title={displayName(patient)}
      detail={facts.filter(Boolean).join(' · ')}
      back={{ label: t('patients.chart.back'), onClick: () => void navigate({ to: '/patients' }) }}
      pills={
        <>
          {alerts !== '' && (
            <StatusPill kind={screening?.outcome === 'stop' ? 'danger' : 'caution'} icon={IconAlertTriangle}>
              {alerts}
            </StatusPill>
          )}
          <OpenReactionsPill patientId={patient.id} />
          <PatientPills patient={patient} coverages={coverages} />
        </>
      }
      actions={
        <>
          {mayEdit && (
            <Button variant="default" leftSection={<Icon of={IconPencil} />} onClick={onEdit}>
              {t('patients.chart.edit')}
            </Button>
          )}
          {start.offer && (
            <Button
              leftSection={<Icon of={IconPlayerPlay} />}
              loading={start.busy}
              autoFocus
              onClick={start.go}
            >
              {start.offer === 'start' ? t('patients.chart.startVisit') : t('patients.chart.continueVisit')}
            </Button>
          )}
        </>
      }
    />
  );
}
