import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHasRole } from '../../client/session-context.tsx';
import { useStore } from '../../client/store-provider.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { type PatientFormValues, valuesOfSearch } from './patient-form-values.ts';
import { PatientSearch } from './patient-search.tsx';
import { RegisterDialog } from './register-dialog.tsx';

/** Where a patient is found or registered. */
export function PatientsScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { orpc } = useStore();
  const mayRegister = useHasRole('owner', 'therapist', 'admin');
  const clinic = useQuery(orpc.clinic.get.queryOptions({ input: {} }));
  const [text, setText] = useState('');
  const [registering, setRegistering] = useState<PatientFormValues | null>(null);

  const startRegistering = (searched: string) =>
    setRegistering(valuesOfSearch(searched, clinic.data?.address.province ?? ''));
  const openPatient = (patientId: string) =>
    void navigate({ to: '/patients/$patientId', params: { patientId } });

  return (
    <Page header={<PageHeader title={t('patients.title')} />}>
      <PatientSearch
        text={text}
        onText={setText}
        onOpen={openPatient}
        whenNobody={
          mayRegister && (
            <Button onClick={() => startRegistering(text)}>
              {t('patients.registerNamed', { text: text.trim() })}
            </Button>
          )
        }
      >
        {mayRegister && (
          <Button
            variant={text === '' ? 'filled' : 'default'}
            leftSection={<Icon of={IconUserPlus} />}
            onClick={() => startRegistering(text)}
          >
            {t('patients.register')}
          </Button>
        )}
      </PatientSearch>
      {registering && (
        <RegisterDialog
          startValues={registering}
          onOpenPatient={openPatient}
          onClose={() => setRegistering(null)}
        />
      )}
    </Page>
  );
}
