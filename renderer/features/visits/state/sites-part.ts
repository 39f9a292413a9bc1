import type { SaveSnapshot } from '../../../client/pending-saves.ts';
import { asBefore } from './as-before.ts';
import type { PendingSite, SiteContent, SiteHabit } from './site-content.ts';

export type SiteOnScreen = { readonly site: SiteContent; readonly save: SaveSnapshot };

/** What the map and the ledger paint, whatever is on disk of it; a new object whenever something in it changed. */
export type SitesPart = {
  /** Not removed, in the order of the ledger. */
  readonly sites: readonly SiteContent[];
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
  /** Whether a muscle is being typed by its name, in the place of a tap. */
  readonly naming: boolean;
  /** Whether a tap is meant on both sides; it stays so until it is switched off. */
  readonly bothSides: boolean;
  /** What the next site takes over. */
  readonly next: SiteHabit;
};

/** Records as they are on the screen, in the order of the ledger; those that are as before stay the same objects. */
export function onScreen(
  records: ReadonlyMap<string, { content(): SiteContent; save(): SaveSnapshot }>,
  belongs: (site: SiteContent, save: SaveSnapshot) => boolean,
  before: readonly SiteOnScreen[],
): readonly SiteOnScreen[] {
  const known = new Map(before.map((shown) => [shown.site.id, shown]));
  const now = [...records]
    .map(([id, record]) => asBefore(known.get(id) ?? null, { site: record.content(), save: record.save() }))
    .filter(({ site, save }) => belongs(site, save))
    .sort((left, right) => left.site.ordinal - right.site.ordinal);
  return asBefore(before, now);
}
