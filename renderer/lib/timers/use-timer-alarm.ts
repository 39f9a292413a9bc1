import { useEffect } from 'react';
import type { Timer } from '../../../shared/contract/lock-records.ts';
import { endOfTimer } from '../../../shared/domain/visits/dwell-timer.ts';
import { playAlarm } from './alarm-sound.ts';

/** Which ends of timers were heard in this window; another minute is another end. */
const heard = new Set<string>();

/** Sounds once when a timer runs out, on whatever page of the window. */
export function useTimerAlarm(timers: readonly Pick<Timer, 'id' | 'seconds' | 'startedAt'>[]): void {
  useEffect(() => {
    const waiting = timers.map((timer) => {
      const end = endOfTimer(timer);
      const key = `${timer.id}/${end}`;
      return window.setTimeout(
        () => {
          if (heard.has(key)) return;
          heard.add(key);
          playAlarm();
        },
        Math.max(0, end - Date.now()),
      );
    });
    return () => {
      for (const one of waiting) window.clearTimeout(one);
    };
  }, [timers]);
}
