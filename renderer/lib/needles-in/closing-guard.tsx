import { useCallback } from 'react';
import { useSession } from '../../client/session-context.tsx';
import { useStore } from '../../client/store-provider.tsx';
import { findNeedlesIn } from './find-needles-in.ts';
import { NeedlesInDialog } from './needles-in-dialog.tsx';
import { useHeldClosing } from './use-held-closing.ts';

/**
 * Holds the closing of this window, and with it the end of the program, while the therapist has needles in.
 * A locked window has its own guard, which reads no name.
 */
export function ClosingGuard() {
  const { client } = useStore();
  const { staffId, roles, locked } = useSession();
  const look = useCallback(async () => {
    const visits = await findNeedlesIn(client, staffId);
    return visits.length > 0 ? visits : null;
  }, [client, staffId]);
  const { found, stay, closeAnyway } = useHeldClosing(look, roles.includes('therapist') && !locked);

  if (found === null) return null;
  return <NeedlesInDialog before="closing" needlesIn={found} onStay={stay} onGo={closeAnyway} />;
}
