import type { SaveSnapshot } from '../../../client/pending-saves.ts';
import type { PendingSite, SiteContent, SiteHabit } from './site-content.ts';

export type SiteOnScreen = { readonly site: SiteContent; readonly save: SaveSnapshot };

/** What the map and the ledger paint; a new object whenever something in it changed. */
export type SitesPart = {
  /** Not removed, in the order of the ledger. */
  readonly sites: readonly SiteOnScreen[];
  /** Removed ones whose removal has not reached the disk. */
  readonly unsavedRemovals: readonly SiteOnScreen[];
  readonly pending: PendingSite | null;
  readonly selectedId: string | null;
  /** Whether the details of the selected site are open. */
  readonly editing: boolean;
  /** The site whose muscle is being chosen anew. */
  readonly choosingId: string | null;
  /** The site that the next tap on the map moves. */
  readonly movingId: string | null;
  /** The site of which the next tap on the map says where its pain went. */
  readonly referringId: string | null;
  /** Whether a tap is meant on both sides; it stays so until it is switched off. */
  readonly bothSides: boolean;
  /** What the next site takes over. */
  readonly next: SiteHabit;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

/** Records as they are on the screen, in the order of the ledger. */
export function onScreen(
  records: ReadonlyMap<string, { content(): SiteContent; save(): SaveSnapshot }>,
  belongs: (site: SiteContent, save: SaveSnapshot) => boolean,
): SiteOnScreen[] {
  return [...records.values()]
    .map((record) => ({ site: record.content(), save: record.save() }))
    .filter(({ site, save }) => belongs(site, save))
    .sort((left, right) => left.site.ordinal - right.site.ordinal);
}
