import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SafetyEvent } from '../../../../shared/contract/safety-event-records.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { useFormat } from '../../../lib/format.ts';
import { useVisitDays } from '../../../lib/use-visit-days.ts';
import { FieldGroup } from '../../../ui/field-group.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { PatientFilter } from '../access/patient-filter.tsx';
import classes from '../clinic-screen.module.css';

type Named = Pick<SafetyEvent, 'visitId' | 'visitDay' | 'patientId'>;
type NamedVisitProps = { named: Named; error?: string; onChange: (named: Named) => void };

/** The visit a near miss was in: opened from here, or found by its patient. Nobody but an owner sees it. */
export function NamedVisit({ named, error, onChange }: NamedVisitProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { orpc } = useStore();
  const [found, setFound] = useState<string | null>(null);
  const patient = useQuery({
    ...orpc.patients.get.queryOptions({ input: { id: found ?? '' } }),
    enabled: found !== null,
  });
  const visits = patient.data?.visits ?? [];
  const dayOf = useVisitDays(visits);
  const { visitId, visitDay, patientId } = named;
  if (visitId !== null && visitDay !== null && patientId !== null) {
    return (
      <FieldGroup label={t('safetyEvents.change.visit')} error={error}>
        <div className={classes.buttons}>
          <span>{t('safetyEvents.change.visitOf', { day: format.day(visitDay) })}</span>
          <Button
            variant="default"
            onClick={() =>
              void navigate({
                to: '/patients/$patientId/visits/$visitId',
                params: { patientId, visitId },
              })
            }
          >
            {t('safetyEvents.change.openVisit')}
          </Button>
          <Button
            variant="subtle"
            onClick={() => onChange({ visitId: null, visitDay: null, patientId: null })}
          >
            {t('safetyEvents.change.noVisit')}
          </Button>
        </div>
      </FieldGroup>
    );
  }
  return (
    <FieldGroup label={t('safetyEvents.change.visit')} error={error}>
      <FieldRow columns="1fr 1fr">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter while one still searches must not save the event */}
        <div onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}>
          <PatientFilter
            patientId={found}
            placeholder={t('safetyEvents.change.choosePatient')}
            onChange={setFound}
          />
        </div>
        <SelectField
          label={t('safetyEvents.change.chooseVisit')}
          disabled={visits.length === 0}
          options={visits.map((visit) => ({ value: visit.id, label: dayOf(visit) }))}
          value={null}
          onChange={(chosen) => {
            const visit = visits.find(({ id }) => id === chosen);
            if (visit) {
              onChange({ visitId: visit.id, visitDay: visit.day, patientId: visit.patientId });
            }
          }}
        />
      </FieldRow>
    </FieldGroup>
  );
}
