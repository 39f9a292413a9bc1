import { type ComponentType, memo, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../../shared/contract/patient-records.ts';
import type { Visit } from '../../../shared/contract/visit-records.ts';
import { Page } from '../../ui/page.tsx';
import { SectionStack } from '../../ui/section-stack.tsx';
import { BeforeNeedlingNotice } from './before-needling-notice.tsx';
import { EmergenciesPanel } from './emergencies-panel.tsx';
import { AfterEmergencyContext } from './emergency/after-emergency.ts';
import { LeavingGuard } from './ending/leaving-guard.tsx';
import { MapColumn } from './needling/map-column.tsx';
import { ConsentSection } from './sections/consent-section.tsx';
import { EndSection } from './sections/end-section.tsx';
import { NeedlingSection } from './sections/needling-section.tsx';
import { ObjectiveSection } from './sections/objective-section.tsx';
import { PlanSection } from './sections/plan-section.tsx';
import { ReactionsSection } from './sections/reactions-section.tsx';
import { ResponseSection } from './sections/response-section.tsx';
import { RetestSection } from './sections/retest-section.tsx';
import { ScreeningSection } from './sections/screening-section.tsx';
import type { SectionId, SectionProps } from './sections/section-props.ts';
import { SignSection } from './sections/sign-section.tsx';
import { SubjectiveSection } from './sections/subjective-section.tsx';
import { SignDialog } from './signing/sign-dialog.tsx';
import { useVisitSession } from './state/use-visit-session.ts';
import { useOpenSections } from './use-open-sections.ts';
import { useRestoredInView } from './use-restored-in-view.ts';
import { VisitHeader } from './visit-header.tsx';

/** The page from top to bottom; the signature follows by itself, since it needs the dialog. */
const sections = [
  { id: 'response', Section: ResponseSection },
  { id: 'screening', Section: ScreeningSection },
  { id: 'consent', Section: ConsentSection },
  { id: 'subjective', Section: SubjectiveSection },
  { id: 'objective', Section: ObjectiveSection },
  { id: 'needling', Section: NeedlingSection },
  { id: 'retest', Section: RetestSection },
  { id: 'reactions', Section: ReactionsSection },
  { id: 'plan', Section: PlanSection },
  { id: 'end', Section: EndSection },
] as const;

type OpenVisitProps = {
  visit: Visit;
  patient: Patient;
  /** The treatment before this one; null at a first visit. */
  previousVisitId: string | null;
};

/** A visit that is being charted: its sections, and the body beside them. */
export function OpenVisit({ visit, patient, previousVisitId }: OpenVisitProps) {
  const { t } = useTranslation();
  const session = useVisitSession(visit, previousVisitId);
  const { isOpen, setOpen, goTo, show, makeRoomForNeedling } = useOpenSections(session);
  useRestoredInView(session, show);
  const [signing, setSigning] = useState(false);
  const setSignOpen = useCallback((open: boolean) => setOpen('sign', open), [setOpen]);
  const startSigning = useCallback(() => setSigning(true), []);
  const toScreening = useCallback(() => goTo('screening'), [goTo]);
  const toEnd = useCallback(() => goTo('end'), [goTo]);
  const [isAsked, setAsked] = useState(false);
  const afterEmergency = useMemo(() => ({ isAsked, onCharted: () => setAsked(false) }), [isAsked]);
  const chartEmergency = useCallback(() => {
    setAsked(true);
    goTo('reactions');
  }, [goTo]);

  return (
    <Page
      density="touch"
      header={
        <VisitHeader
          session={session}
          patient={patient}
          onGoTo={goTo}
          onSign={startSigning}
          onChartEmergency={chartEmergency}
        />
      }
      end={
        <MapColumn
          session={session}
          onPlaced={makeRoomForNeedling}
          onToScreening={toScreening}
          onReopen={toEnd}
        />
      }
      endLabel={t('visit.needling.map')}
    >
      <EmergenciesPanel emergencies={visit.emergencies} />
      <BeforeNeedlingNotice session={session} onGoTo={goTo} />
      <AfterEmergencyContext value={afterEmergency}>
        <SectionStack>
          {sections.map(({ id, Section }) => (
            <SectionSlot
              key={id}
              id={id}
              Section={Section}
              session={session}
              open={isOpen(id)}
              onOpen={setOpen}
              onGoTo={goTo}
            />
          ))}
          <SignSection
            session={session}
            open={isOpen('sign')}
            onOpenChange={setSignOpen}
            onGoTo={goTo}
            onSign={startSigning}
          />
        </SectionStack>
      </AfterEmergencyContext>
      <LeavingGuard session={session} patient={patient} />
      {signing && <SignDialog session={session} onGoTo={goTo} onClose={() => setSigning(false)} />}
    </Page>
  );
}

type SectionSlotProps = Omit<SectionProps, 'onOpenChange'> & {
  id: SectionId;
  Section: ComponentType<SectionProps>;
  onOpen: (section: SectionId, open: boolean) => void;
};

/** A section is painted again for its own sake only, not because another was folded. */
const SectionSlot = memo(function SectionSlot({ id, Section, onOpen, ...props }: SectionSlotProps) {
  return <Section {...props} onOpenChange={(open) => onOpen(id, open)} />;
});
