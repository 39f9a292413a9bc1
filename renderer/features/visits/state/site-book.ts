import type { Site } from '../../../../shared/contract/visit-records.ts';
import type { Approach } from '../../../../shared/contract/visit-words.ts';
import { sideOf } from '../../../../shared/domain/body/body-space.ts';
import { positionOnSide } from '../../../../shared/domain/body/site-side.ts';
import { sameContent } from '../../../../shared/domain/same-content.ts';
import type { PendingSaves } from '../../../client/pending-saves.ts';
import { asBefore } from './as-before.ts';
import { createScreenRecord, type ScreenRecord } from './screen-record.ts';
import {
  type AppliedPreset,
  type ChosenStructure,
  lastSiteOf,
  nextHabit,
  nextOrdinal,
  type PendingSite,
  type SiteContent,
  siteContentOf,
  siteOnOtherSide,
  sitesOfTap,
} from './site-content.ts';
import {
  changing,
  following,
  namedAnew,
  placing,
  removing,
  type SiteChange,
  takingOut,
} from './site-edits.ts';
import { siteProposals } from './site-proposals.ts';
import { onScreen, type SiteOnScreen, type SitesPart } from './sites-part.ts';
import type { VisitCalls } from './visit-calls.ts';
import type { SiteEdit } from './visit-history.ts';

type SiteRecord = ScreenRecord<SiteContent, Site>;

/**
 * The needled sites of one visit as they are on the screen: placed, edited, moved and removed at once, and
 * saved one by one behind it.
 */
export function createSiteBook(options: {
  visitId: string;
  sites: readonly Site[];
  /** The approach of the visit, as it is on the screen. */
  approach: () => Approach | null;
  /** Notes what was done, so that it can be taken back; `joinedBy` makes changes in a row one step. */
  record: (edits: readonly SiteEdit[], joinedBy: string | null) => void;
  calls: Pick<VisitCalls, 'saveSite' | 'removeSite'>;
  pendingSaves: PendingSaves;
  newId: () => string;
  onSaved: (site: Site) => void;
  onChange: () => void;
}) {
  const records = new Map<string, SiteRecord>();
  let pending: PendingSite | null = null;
  let selectedId: string | null = null;
  let editing = false;
  let choosingId: string | null = null;
  let movingId: string | null = null;
  let referringId: string | null = null;
  let naming = false;
  let bothSides = false;
  let preset: AppliedPreset | null = null;
  let list: readonly SiteOnScreen[] = [];
  let removals: readonly SiteOnScreen[] = [];
  let part: SitesPart | null = null;
  let isListOld = true;
  let isPartOld = true;

  function changed() {
    isPartOld = true;
    options.onChange();
  }

  function recordChanged() {
    isListOld = true;
    changed();
  }

  function readRecords() {
    if (!isListOld) return;
    isListOld = false;
    list = onScreen(records, (site) => !site.removed, list);
    removals = onScreen(records, (site, save) => site.removed && save.content !== null, removals);
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
      onChange: recordChanged,
    });
    records.set(content.id, record);
    isListOld = true;
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

  /** Does something that can be taken back. */
  function perform(edits: readonly SiteEdit[], joinedBy: string | null = null) {
    options.record(edits, joinedBy);
    for (const { after } of edits) write(after, joinedBy === null ? 'now' : 'soon');
  }

  function leaveModes() {
    pending = null;
    choosingId = null;
    movingId = null;
    referringId = null;
    naming = false;
  }

  const isInMode = () =>
    pending !== null || choosingId !== null || movingId !== null || referringId !== null || naming;

  function neighbourOf(id: string): string | null {
    const visible = contents().filter((site) => !site.removed);
    const index = visible.findIndex((site) => site.id === id);
    return (visible[index + 1] ?? visible[index - 1])?.id ?? null;
  }

  const book = {
    /** The sites of the ledger, and what is on disk of each. */
    list(): readonly SiteOnScreen[] {
      readRecords();
      return list;
    },
    /** Removed ones whose removal has not reached the disk. */
    unsavedRemovals(): readonly SiteOnScreen[] {
      readRecords();
      return removals;
    },
    part(): SitesPart {
      if (part !== null && !isPartOld) return part;
      isPartOld = false;
      const sites = book.list().map(({ site }) => site);
      part = asBefore(part, {
        sites: asBefore(part?.sites ?? null, sites),
        pending,
        selectedId,
        editing,
        choosingId,
        movingId,
        referringId,
        naming,
        bothSides,
        next: asBefore(part?.next ?? null, nextHabit(contents(), preset)),
      });
      return part;
    },
    /** The sites of the ledger; the same list while only the selection changes, or what is on disk. */
    sites: (): readonly SiteContent[] => book.part().sites,
    contents,

    /** A tap on the map: the mark is there at once and waits for its muscle. */
    place(position: Site['position']) {
      const id = pending?.id ?? options.newId();
      leaveModes();
      pending = { id, ordinal: nextOrdinal(contents()), position };
      selectedId = null;
      editing = false;
      changed();
    },

    /** From now on a tap is one row, or that and its mirror image on the other side. */
    toggleBothSides() {
      bothSides = !bothSides;
      changed();
    },

    /** Gives up the waiting tap, the new choice of a muscle, the move, or the name that is typed. */
    cancel() {
      leaveModes();
      changed();
    },

    /** A muscle is typed by its name, in the place of a tap. */
    startNaming() {
      leaveModes();
      naming = true;
      changed();
    },

    chooseAgain(id: string) {
      leaveModes();
      selectedId = id;
      choosingId = id;
      changed();
    },

    startMoving(id: string) {
      leaveModes();
      selectedId = id;
      movingId = id;
      changed();
    },

    /** The next tap on the map says where the pain of this site went. */
    startReferring(id: string) {
      leaveModes();
      selectedId = id;
      referringId = id;
      changed();
    },

    referTo(place: string) {
      const site = referringId === null ? undefined : records.get(referringId)?.content();
      leaveModes();
      const words = [site?.referredTo, place].filter(Boolean).join(', ');
      if (site) book.change(site.id, { referredTo: words });
      changed();
    },

    move(id: string, position: Site['position']) {
      const site = records.get(id)?.content();
      leaveModes();
      if (site) {
        // The mark and the words never tell two different sides.
        book.change(id, { position, side: sideOf(position) });
      }
      changed();
    },

    /** Says on which side of the patient a site lies; its mark goes there with it, in one step of undo. */
    putOnSide(id: string, side: Site['side']) {
      const site = records.get(id)?.content();
      if (!site) return;
      book.change(id, { side, position: positionOnSide(site.position, side, site.muscleId) });
    },

    ...siteProposals({
      ...options,
      contents,
      perform,
      changed,
      select: (id) => book.select(id, false),
    }),

    /** What the next site takes over in place of the site before it; nothing is selected, so that it is seen. */
    applyPreset(settings: AppliedPreset['settings']) {
      preset = { settings, afterId: lastSiteOf(contents())?.id ?? null };
      book.select(null);
      changed();
    },

    /**
     * The visit has another approach: what was usual before becomes what is usual now, and goes back with the step
     * that changed the approach.
     */
    followApproach(before: Approach | null, after: Approach | null) {
      perform(following(contents(), { before, after }));
      changed();
    },

    /** Shows and saves sites as a step of undo left them; `selects` the first of them. */
    restore(contents: readonly SiteContent[], selects: boolean) {
      const [first] = contents;
      if (!first) return;
      leaveModes();
      if (selects) selectedId = first.removed ? null : first.id;
      if (selects && first.removed) editing = false;
      for (const content of contents) write(content);
      changed();
    },

    /** Names what was tapped and saves it as a site, or names a site anew. */
    choose(chosen: ChosenStructure) {
      const placed = pending;
      const again = choosingId;
      leaveModes();
      if (placed) {
        const habit = nextHabit(contents(), preset, chosen.muscleId, options.approach());
        const sites = sitesOfTap(placed, chosen, habit, { ...options, bothSides });
        selectedId = placed.id;
        perform(placing(sites));
      } else if (again) {
        // The side was settled when the site was placed and may have been put right since.
        const before = records.get(again)?.content();
        if (before) book.change(again, namedAnew(before, chosen, options.approach()));
      }
      changed();
    },

    /** Charts a site once more on the other side, with a needle of its own; the site itself stays selected. */
    addOtherSide(id: string) {
      const site = records.get(id)?.content();
      const place = { id: options.newId(), ordinal: nextOrdinal(contents()) };
      const mirrored = site ? siteOnOtherSide(site, place) : null;
      if (mirrored) perform(placing([mirrored]));
      changed();
    },

    /** `joinedBy` makes changes in a row one step of undo, for instance while a note is typed. */
    change(id: string, change: SiteChange, joinedBy: string | null = null) {
      const before = records.get(id)?.content();
      if (!before) return;
      const after = { ...before, ...change };
      if (sameContent(before, after)) return;
      perform(changing(contents(), before, after), joinedBy);
      changed();
    },

    /** The needles at these sites came out at that instant, or are in after all (null): one step of undo. */
    takeOut(ids: readonly string[], needleOutAt: string | null) {
      perform(takingOut(contents(), ids, needleOutAt));
      changed();
    },

    /** Takes a site out of the ledger; those after it move up, since a number is a place in the ledger. */
    remove(id: string) {
      const site = records.get(id)?.content();
      if (!site || site.removed) return;
      const next = neighbourOf(id);
      perform(removing(contents(), [id]));
      leaveModes();
      selectedId = next;
      editing = false;
      changed();
    },

    select(id: string | null, open = editing && id !== null) {
      if (id === selectedId && open === editing && !isInMode()) return;
      leaveModes();
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
