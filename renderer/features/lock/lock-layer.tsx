import { type ReactNode, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { putAway } from './put-away.ts';

/** Shows its content alone in the window: everything else leaves the document until this goes away. */
export function LockLayer({ children }: { children: ReactNode }) {
  const [place] = useState(() => document.createElement('div'));
  const [isShown, setShown] = useState(false);
  useLayoutEffect(() => {
    const bringBack = putAway(place);
    // Only now: a field that wants the focus must find itself in the document.
    setShown(true);
    return bringBack;
  }, [place]);
  return isShown ? createPortal(children, place) : null;
}
