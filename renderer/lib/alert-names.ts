import { useTranslation } from 'react-i18next';
import { visit } from '../../shared/messages/en/visit.ts';

function hasName(id: string): id is keyof typeof visit.alert {
  return Object.hasOwn(visit.alert, id);
}

/** Short names of screening answers as one phrase: `pregnancy, metal allergy`. */
export function useAlertNames(): (questionIds: readonly string[]) => string {
  const { t } = useTranslation();
  return (questionIds) => questionIds.map((id) => (hasName(id) ? t(`visit.alert.${id}`) : id)).join(', ');
}
