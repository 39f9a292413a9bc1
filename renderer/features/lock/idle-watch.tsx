import { useEffect } from 'react';
import { useStore } from '../../client/store-provider.tsx';
import { useWindowLock } from '../../client/use-window-lock.ts';

/** What somebody at the window does. */
const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
const lookMilliseconds = 1000;
/** The store is told so often, at the most, that somebody is there. */
const tellMilliseconds = 20_000;

/** Locks the window when nobody touches it for the time of the clinic, and tells the store that somebody does. */
export function IdleWatch({ minutes }: { minutes: number }) {
  const { client } = useStore();
  const { lock } = useWindowLock();
  useEffect(() => {
    let activeAt = Date.now();
    let toldAt = activeAt;
    let isLocking = false;

    function note(): void {
      activeAt = Date.now();
      if (activeAt - toldAt < tellMilliseconds) return;
      toldAt = activeAt;
      // A store that does not hear it locks the window, which loses nothing.
      client.session.active({}).catch(() => undefined);
    }
    function look(): void {
      if (isLocking || Date.now() - activeAt < minutes * 60_000) return;
      isLocking = true;
      // Tried again at the next look when the store did not answer.
      lock('idle').catch(() => {
        isLocking = false;
      });
    }
    for (const name of signsOfLife) window.addEventListener(name, note, { capture: true, passive: true });
    const timer = setInterval(look, lookMilliseconds);
    return () => {
      clearInterval(timer);
      for (const name of signsOfLife) window.removeEventListener(name, note, { capture: true });
    };
  }, [client, lock, minutes]);
  return null;
}
