import { useEffect, useState } from 'react';
import { useSession } from '../../client/session-context.tsx';
import { useStore } from '../../client/store-provider.tsx';
import { findNeedlesIn, type NeedlesIn } from './find-needles-in.ts';
import { NeedlesInDialog } from './needles-in-dialog.tsx';

/**
 * Holds the closing of this window, and with it the end of the program, while the therapist has needles in.
 * A locked window has its own guard, which reads no name.
 */
export function ClosingGuard() {
  const { client, closing } = useStore();
  const { staffId, roles, locked } = useSession();
  const [asked, setAsked] = useState<NeedlesIn[] | null>(null);
  const mayAsk = roles.includes('therapist') && !locked;

  useEffect(() => {
    if (!mayAsk) return;
    return closing.guard(async () => {
      // A store that does not answer must not keep a window open.
      const found = await findNeedlesIn(client, staffId).catch(() => []);
      if (found.length > 0) setAsked(found);
      return found.length === 0;
    });
  }, [client, closing, staffId, mayAsk]);

  if (asked === null) return null;
  return (
    <NeedlesInDialog
      before="closing"
      needlesIn={asked}
      onStay={() => setAsked(null)}
      onGo={() => {
        setAsked(null);
        closing.closeAnyway();
      }}
    />
  );
}
