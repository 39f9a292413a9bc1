import type { Site } from '../../../../shared/contract/visit-records.ts';
import { sameContent } from '../../../../shared/domain/same-content.ts';
import type { PendingSaves, SaveSnapshot } from '../../../client/pending-saves.ts';
import { createScreenRecord, type ScreenRecord } from './screen-record.ts';
import {
  type ChosenStructure,
  habitAfter,
  newSite,
  nextOrdinal,
  type PendingSite,
  type SiteContent,
  siteContentOf,
} from './site-content.ts';
import { emptyHistory, recordStep, type SiteStep, stepBack, stepForward } from './site-history.ts';
import type { VisitCalls } from './visit-calls.ts';

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
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

type SiteRecord = ScreenRecord<SiteContent, Site>;
export type SiteChange = Partial<Omit<SiteContent, 'id' | 'visitId' | 'ordinal'>>;

/**
 * The needled sites of one visit as they are on the screen: placed, edited, moved and removed at once,
 * saved one by one behind it, with undo and redo over all of that.
 */
export function createSiteBook(options: {
  visitId: string;
  sites: readonly Site[];
  calls: Pick<VisitCalls, 'saveSite' | 'removeSite'>;
  pendingSaves: PendingSaves;
  newId: () => string;
  onSaved: (site: Site) => void;
  onChange: () => void;
}) {
  const records = new Map<string, SiteRecord>();
  let history = emptyHistory;
  let pending: PendingSite | null = null;
  let selectedId: string | null = null;
  let editing = false;
  let part: SitesPart | null = null;

  function changed() {
    part = null;
    options.onChange();
  }

  function open(content: SiteContent, saved: Site | null): SiteRecord {
    const record = createScreenRecord<SiteContent, Site>({
      key: `site:${content.id}`,
      pendingSaves: options.pendingSaves,
      content,
      saved,
      contentOf: siteContentOf,
      send: ({ removed, ...site }, version) =>
        removed
          ? options.calls.removeSite({ id: site.id, version })
          : options.calls.saveSite({ ...site, version }),
      isNothing: (site) => site.removed,
      onSaved: options.onSaved,
      onChange: changed,
    });
    records.set(content.id, record);
    return record;
  }

  for (const site of options.sites) open(siteContentOf(site), site);

  const contents = () =>
    [...records.values()]
      .map((record) => record.content())
      .sort((left, right) => left.ordinal - right.ordinal);

  /** Applies new content to a site and saves it; the only way the content of a site changes. */
  function write(content: SiteContent, when: 'now' | 'soon' = 'now') {
    (records.get(content.id) ?? open(content, null)).change(content, when);
  }

  function take(step: SiteStep | null, direction: 'back' | 'forward') {
    if (!step) return;
    const content = direction === 'forward' ? step.after : (step.before ?? { ...step.after, removed: true });
    selectedId = content.removed ? null : content.id;
    if (content.removed) editing = false;
    write(content);
    changed();
  }

  function neighbourOf(id: string): string | null {
    const visible = contents().filter((site) => !site.removed);
    const index = visible.findIndex((site) => site.id === id);
    return (visible[index + 1] ?? visible[index - 1])?.id ?? null;
  }

  const book = {
    part(): SitesPart {
      part ??= {
        sites: onScreen(records, (site) => !site.removed),
        unsavedRemovals: onScreen(records, (site, save) => site.removed && save.content !== null),
        pending,
        selectedId,
        editing,
        canUndo: history.past.length > 0,
        canRedo: history.future.length > 0,
      };
      return part;
    },
    contents,

    /** A tap on the map: the mark is there at once and waits for its muscle. */
    place(position: Site['position']) {
      const all = contents();
      pending = { id: pending?.id ?? options.newId(), ordinal: nextOrdinal(all), position };
      selectedId = null;
      editing = false;
      changed();
    },

    cancelPending() {
      pending = null;
      changed();
    },

    /** Gives the waiting tap its structure and saves it as a site. */
    choose(chosen: ChosenStructure) {
      if (!pending) return;
      const site = newSite(pending, chosen, habitAfter(contents()), options.visitId);
      pending = null;
      selectedId = site.id;
      history = recordStep(history, { siteId: site.id, before: null, after: site, joinedBy: null });
      write(site);
      changed();
    },

    /** `joinedBy` makes changes in a row one step of undo, for instance while a note is typed. */
    change(id: string, change: SiteChange, joinedBy: string | null = null) {
      const before = records.get(id)?.content();
      if (!before) return;
      const after = { ...before, ...change };
      if (sameContent(before, after)) return;
      history = recordStep(history, { siteId: id, before, after, joinedBy });
      write(after, joinedBy === null ? 'now' : 'soon');
      changed();
    },

    remove(id: string) {
      const next = neighbourOf(id);
      book.change(id, { removed: true });
      selectedId = next;
      editing = false;
      changed();
    },

    undo() {
      const taken = stepBack(history);
      if (taken) history = taken.history;
      take(taken?.step ?? null, 'back');
    },

    redo() {
      const taken = stepForward(history);
      if (taken) history = taken.history;
      take(taken?.step ?? null, 'forward');
    },

    select(id: string | null, open = editing && id !== null) {
      if (id === selectedId && open === editing) return;
      selectedId = id;
      editing = open;
      changed();
    },

    record: (id: string) => records.get(id) ?? null,

    /** Sites as another window left them; ours that wait are not touched. */
    adopt(sites: readonly Site[]) {
      const listed = new Set(sites.map((site) => site.id));
      for (const [id, record] of records) {
        if (!listed.has(id)) record.adoptAbsence({ ...record.content(), removed: true });
      }
      for (const site of sites) {
        const known = records.get(site.id);
        if (known) known.adopt(site);
        else open(siteContentOf(site), site);
      }
      changed();
    },

    records: () => [...records.values()],
  };
  return book;
}

export type SiteBook = ReturnType<typeof createSiteBook>;

function onScreen(
  records: ReadonlyMap<string, SiteRecord>,
  belongs: (site: SiteContent, save: SaveSnapshot) => boolean,
): SiteOnScreen[] {
  return [...records.values()]
    .map((record) => ({ site: record.content(), save: record.save() }))
    .filter(({ site, save }) => belongs(site, save))
    .sort((left, right) => left.site.ordinal - right.site.ordinal);
}
