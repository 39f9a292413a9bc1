import { useTranslation } from 'react-i18next';
import type { Patient } from '../../../shared/contract/patient-records.ts';
import type { Visit } from '../../../shared/contract/visit-records.ts';
import { LockedNotice } from '../../ui/locked-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { StatusPill } from '../../ui/status-pill.tsx';
import { EmergenciesPanel } from './emergencies-panel.tsx';
import { NoteBody } from './signed/note-body.tsx';
import { NoteMap } from './signed/note-map.tsx';
import { noteViewOfVisit } from './signed/note-view.ts';
import { VisitHeaderFrame } from './visit-header-frame.tsx';

/** An unsigned visit for those who do not write in it, and one that was set aside. */
export function ReadOnlyVisit({ visit, patient }: { visit: Visit; patient: Patient }) {
  const { t } = useTranslation();
  const view = noteViewOfVisit(visit);
  const isSetAside = visit.state === 'enteredInError';
  return (
    <Page
      reading
      header={
        <VisitHeaderFrame
          visit={visit}
          patient={patient}
          pills={<StatusPill>{t(`visit.state.${visit.state}`)}</StatusPill>}
        />
      }
      end={<NoteMap sites={view.sites} />}
      endLabel={t('visit.needling.map')}
    >
      <LockedNotice
        kind="locked"
        title={isSetAside ? t('visit.readOnly.enteredInErrorTitle') : t('visit.readOnly.title')}
      >
        {isSetAside
          ? t('visit.readOnly.enteredInErrorBody', { reason: visit.enteredInErrorReason ?? '' })
          : t('visit.readOnly.body')}
      </LockedNotice>
      <NoteBody view={view} />
      <EmergenciesPanel emergencies={visit.emergencies} />
    </Page>
  );
}
