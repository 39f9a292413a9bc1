import { useEffect, useState } from 'react';
import { useStore } from '../../client/store-provider.tsx';

type HeldClosing<Found> = {
  /** What holds the window open, until it is answered; null while nothing does. */
  found: Found | null;
  stay: () => void;
  closeAnyway: () => void;
};

/**
 * Holds the closing of this window while something is found.
 * @param look null when nothing is found; has to stay the same function from one render to the next
 */
export function useHeldClosing<Found>(look: () => Promise<Found | null>, isOn = true): HeldClosing<Found> {
  const { closing } = useStore();
  const [found, setFound] = useState<Found | null>(null);

  useEffect(() => {
    if (!isOn) return;
    return closing.guard(async () => {
      // A store that does not answer must not keep a window open.
      const now = await look().catch(() => null);
      setFound(now);
      return now === null;
    });
  }, [closing, look, isOn]);

  return {
    found,
    stay: () => setFound(null),
    closeAnyway: () => {
      setFound(null);
      closing.closeAnyway();
    },
  };
}
