import { useQuery } from '@tanstack/react-query';
import type { UnderWay } from '../../../shared/contract/lock-records.ts';
import { useStore } from '../../client/store-provider.tsx';
import { useTimerAlarm } from './use-timer-alarm.ts';

const none: UnderWay['timers'] = [];

/** Sounds when a timer of the person logged in runs out, on whatever page they are. */
export function TimerAlarm() {
  const { orpc } = useStore();
  const underWay = useQuery(orpc.emergencies.underWay.queryOptions({ input: {} }));
  useTimerAlarm(underWay.data?.timers ?? none);
  return null;
}
