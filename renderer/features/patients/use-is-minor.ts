import { useQuery } from '@tanstack/react-query';
import { isDay } from '../../../shared/domain/calendar.ts';
import { isMinor } from '../../../shared/domain/patients/age-of-majority.ts';
import { useStore } from '../../client/store-provider.tsx';
import { useFormat } from '../../lib/format.ts';

type Minor = {
  /** Of the clinic: the law of the place where care is given decides who may consent. */
  province: string;
  /** Whether somebody born on a day is a minor today; false while the text is no day. */
  of(birthDate: string): boolean;
};

export function useIsMinor(): Minor {
  const { orpc } = useStore();
  const clinic = useQuery(orpc.clinic.get.queryOptions({ input: {} }));
  const today = useFormat().today();
  const province = clinic.data?.address.province ?? '';
  return {
    province,
    of: (birthDate) => isDay(birthDate) && isMinor(birthDate, today, province),
  };
}
