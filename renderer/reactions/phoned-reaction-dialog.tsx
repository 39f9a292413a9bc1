import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '../../shared/contract/visit-records.ts';
import { useStore } from '../client/store-provider.tsx';
import { useFormat } from '../lib/format.ts';
import { SelectField } from '../ui/select-field.tsx';
import { LateReactionDialog } from './late-reaction-dialog.tsx';

export type TreatedVisit = Pick<VisitSummary, 'id' | 'day' | 'reasonForAttending'>;

type PhonedReactionDialogProps = {
  visits: readonly TreatedVisit[];
  /** Named where the page around does not say whose chart it is. */
  patientName?: string;
  onClose: () => void;
};

/** A reaction told by phone, without a visit: it is kept with the visit it followed, the last unless said otherwise. */
export function PhonedReactionDialog({ visits, patientName, onClose }: PhonedReactionDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { orpc } = useStore();
  const [visitId, setVisitId] = useState(visits[0]?.id ?? '');
  const visit = useQuery({
    ...orpc.visits.get.queryOptions({ input: { id: visitId } }),
    placeholderData: (before) => before,
  });
  if (!visit.data) return null;
  return (
    <LateReactionDialog
      visit={visit.data}
      title={
        patientName === undefined
          ? t('reactions.open.phone')
          : t('reactions.open.phoneOf', { patient: patientName })
      }
      learned="phone"
      onClose={onClose}
    >
      {visits.length > 1 && (
        <SelectField
          label={t('reactions.open.followed')}
          options={visits.map(({ id, day, reasonForAttending }) => ({
            value: id,
            label: format.day(day),
            detail: reasonForAttending,
          }))}
          value={visitId}
          onChange={(chosen) => chosen && setVisitId(chosen)}
        />
      )}
    </LateReactionDialog>
  );
}
