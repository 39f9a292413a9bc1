import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import type { NeedlesIn } from './find-needles-in.ts';

type NeedlesInDialogProps = {
  /** What is about to happen. */
  before: 'leaving' | 'starting' | 'closing' | 'loggingOut';
  needlesIn: readonly Pick<NeedlesIn, 'patientName' | 'needlesIn'>[];
  busy?: boolean;
  /** A way to the visit with the needles, where one is not in it. */
  onGoToVisit?: () => void;
  onStay: () => void;
  onGo: () => void;
};

const stayLabels = {
  leaving: 'treatment.needlesIn.stay',
  starting: 'common.action.cancel',
  closing: 'treatment.needlesIn.stay',
  loggingOut: 'treatment.needlesIn.stay',
} as const;
const goLabels = {
  leaving: 'treatment.needlesIn.leave',
  starting: 'treatment.needlesIn.start',
  closing: 'treatment.needlesIn.close',
  loggingOut: 'treatment.needlesIn.logOut',
} as const;

/** Needles are in: says how many and in whom. To stay has the focus, to go is one press away. */
export function NeedlesInDialog(props: NeedlesInDialogProps) {
  const { before, needlesIn, busy, onGoToVisit, onStay, onGo } = props;
  const { t } = useTranslation();
  const count = needlesIn.reduce((sum, visit) => sum + visit.needlesIn, 0);
  const ends = before === 'closing' || before === 'loggingOut';
  const lines: string[] = needlesIn.map((visit) =>
    t(`treatment.needlesIn.${ends ? 'closing' : before}`, {
      count: visit.needlesIn,
      patient: visit.patientName,
    }),
  );
  if (ends) lines.push(t('treatment.needlesIn.closingHint'));
  return (
    <ConfirmDialog
      opened
      danger
      title={t('treatment.needlesIn.title', { count })}
      confirmLabel={t(goLabels[before])}
      cancelLabel={t(stayLabels[before])}
      busy={busy}
      onConfirm={onGo}
      onClose={onStay}
    >
      <span data-needles-in={before}>{lines.join(' ')}</span>
      {onGoToVisit && (
        <Button variant="subtle" onClick={onGoToVisit}>
          {t('treatment.needlesIn.goToVisit')}
        </Button>
      )}
    </ConfirmDialog>
  );
}
