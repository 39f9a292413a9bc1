import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../../../shared/contract/patient-records.ts';
import type { Note, Visit } from '../../../../shared/contract/visit-records.ts';
import { type NoteContent, parseNoteContent } from '../../../../shared/domain/visits/note-content.ts';
import { useHasRole } from '../../../client/session-context.tsx';
import { useAlertNames } from '../../../lib/alert-names.ts';
import { useFormat } from '../../../lib/format.ts';
import { AftercareButton } from '../../../reactions/aftercare-button.tsx';
import { LateReactionDialog } from '../../../reactions/late-reaction-dialog.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { LockedNotice } from '../../../ui/locked-notice.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { StatusPill } from '../../../ui/status-pill.tsx';
import { EmergenciesPanel } from '../emergencies-panel.tsx';
import { VisitHeaderFrame } from '../visit-header-frame.tsx';
import { AddendaPanel } from './addenda-panel.tsx';
import { AddendumDialog } from './addendum-dialog.tsx';
import { useAddendumDraft } from './addendum-drafts.ts';
import { LateReactionsPanel } from './late-reactions-panel.tsx';
import { MapButton } from './map-button.tsx';
import classes from './note.module.css';
import { NoteBody } from './note-body.tsx';
import { NoteMap } from './note-map.tsx';
import { NoteSheet, useNotePrinting } from './note-sheet.tsx';

type SignedVisitProps = { visit: Visit; note: Note; patient: Patient };

/** A signed note, laid out from its frozen content, and what was added since. */
export function SignedVisit({ visit, note, patient }: SignedVisitProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const isTherapist = useHasRole('therapist');
  const [dialog, setDialog] = useState<'addendum' | 'lateReaction' | null>(null);
  const [addedId, setAddedId] = useState<string | null>(null);
  const addendum = useAddendumDraft(visit.id);
  const namesOf = useAlertNames();
  const printing = useNotePrinting();
  const content = readContent(note);
  const screening = content?.screening;
  const registration = content?.signer.registrationNumber;
  const signer = [
    content?.signer.designation,
    registration && t('visit.signed.registration', { number: registration }),
  ];

  const whole = (
    <>
      <LockedNotice kind="signed" title={t('visit.signed.title', { name: note.signedByName })}>
        {[format.instant(note.signedAt), ...signer].filter(Boolean).join(' · ')}
      </LockedNotice>
      {content ? (
        <NoteBody view={content} />
      ) : (
        <Notice kind="caution" title={t('visit.signed.unreadable')}>
          <pre className={classes.raw}>{note.content}</pre>
        </Notice>
      )}
      <EmergenciesPanel emergencies={visit.emergencies} />
      <AddendaPanel addenda={visit.addenda} addedId={addedId} />
      <LateReactionsPanel visit={visit} signedReactions={content?.reactions ?? []} />
      <p className={classes.proof}>
        {t('visit.signed.hash')} <code>{note.hash}</code> ·{' '}
        {t('visit.signed.template', { version: note.templateVersion })}
      </p>
    </>
  );

  return (
    <Page
      reading
      header={
        <VisitHeaderFrame
          visit={visit}
          patient={patient}
          pills={
            <>
              <StatusPill kind="done">{t(`visit.state.${visit.state}`)}</StatusPill>
              {screening && screening.decidedBy.length > 0 && (
                <StatusPill
                  kind={screening.outcome === 'stop' ? 'danger' : 'caution'}
                  icon={IconAlertTriangle}
                >
                  {namesOf(screening.decidedBy)}
                </StatusPill>
              )}
            </>
          }
          start={
            content && (
              <IconButton label={t('visit.signed.print')} icon={IconPrinter} onClick={printing.print} />
            )
          }
        >
          {isTherapist && (
            <>
              <Button variant="default" onClick={() => setDialog('lateReaction')}>
                {t('visit.reactions.addLate')}
              </Button>
              <Button leftSection={<Icon of={IconPlus} />} onClick={() => setDialog('addendum')}>
                {addendum.text.trim() === ''
                  ? t('visit.signed.addAddendum')
                  : t('visit.signed.continueAddendum')}
              </Button>
            </>
          )}
        </VisitHeaderFrame>
      }
      end={
        <>
          <NoteMap sites={content?.sites ?? []} />
          {content && <MapButton visitId={visit.id} />}
          {content?.words.aftercareGiven && (
            <div className={classes.mapPrint}>
              <AftercareButton visitId={visit.id} />
            </div>
          )}
        </>
      }
      endLabel={t('visit.needling.map')}
    >
      {whole}
      {content && printing.isPrinting && <NoteSheet content={content}>{whole}</NoteSheet>}
      {dialog === 'addendum' && (
        <AddendumDialog
          visitId={visit.id}
          draft={addendum}
          onAdded={setAddedId}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'lateReaction' && (
        <LateReactionDialog visit={visit} learned="phone" onClose={() => setDialog(null)} />
      )}
    </Page>
  );
}

/** Null for a note of a template this version does not know: its text is then shown as it is. */
function readContent(note: Note): NoteContent | null {
  try {
    return parseNoteContent(note.content);
  } catch {
    return null;
  }
}
