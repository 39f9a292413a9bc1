import { useEffect, useState } from 'react';

/** Often enough that no second of a clock is skipped. */
const tickMilliseconds = 250;

/** Time that goes on while something runs, in milliseconds since 1970. */
export function useNow(isRunning: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!isRunning) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), tickMilliseconds);
    return () => clearInterval(timer);
  }, [isRunning]);
  return now;
}
