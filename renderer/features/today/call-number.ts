import { useTranslation } from 'react-i18next';
import type { ListedCall } from '../../../shared/contract/call-records.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';

/** Whom to dial: who decides for the patient where somebody does, else the patient, with the second number beside. */
export function useCallNumber(): (call: ListedCall) => string {
  const { t } = useTranslation();
  return ({ guardian, phone, secondPhone }) => {
    if (guardian?.phone) {
      return t('calls.ofGuardian', { name: guardian.name, phone: formatPhone(guardian.phone) });
    }
    const numbers = [phone, secondPhone].flatMap((number) => (number === null ? [] : [formatPhone(number)]));
    return numbers.length === 0 ? t('calls.noPhone') : numbers.join(' · ');
  };
}
