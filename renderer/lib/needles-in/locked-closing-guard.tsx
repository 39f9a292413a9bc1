import { LockedNeedlesDialog } from './locked-needles-dialog.tsx';
import { useHeldClosing } from './use-held-closing.ts';
import { useOpenNeedles } from './use-open-needles.ts';

/** Holds the closing of a locked window while needles are in: it knows how many, and names nobody. */
export function LockedClosingGuard() {
  const { found, stay, closeAnyway } = useHeldClosing(useOpenNeedles());
  if (found === null) return null;
  return <LockedNeedlesDialog before="closing" openNeedles={found} onStay={stay} onGo={closeAnyway} />;
}
