import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isOpen, kindOfReaction } from '../../shared/domain/reactions/reaction-state.ts';
import { StatusPill } from '../ui/status-pill.tsx';
import { useReactions } from './use-reactions.ts';

type OpenReactionsPillProps = {
  patientId: string;
  /** The visit on the screen, whose own reactions stand in it. */
  exceptVisitId?: string;
};

/** In the header of a patient until somebody has closed them: the reactions that are still open. */
export function OpenReactionsPill({ patientId, exceptVisitId }: OpenReactionsPillProps) {
  const { t } = useTranslation();
  const { reactions, error } = useReactions(patientId);
  const open = reactions.filter((one) => isOpen(one) && one.visitId !== exceptVisitId);
  if (open.length === 0) {
    if (error === null) return null;
    return (
      <StatusPill kind="caution" icon={IconAlertTriangle}>
        {t('reactions.open.unread')}
      </StatusPill>
    );
  }
  const names = [...new Set(open.map(({ category }) => t(`reactions.category.${category}`)))].join(', ');
  const isRedFlag = open.some((one) => kindOfReaction(one)?.guide != null);
  return (
    <StatusPill kind={isRedFlag ? 'danger' : 'caution'} icon={IconAlertTriangle}>
      {t('reactions.open.pill', { count: open.length, names })}
    </StatusPill>
  );
}
