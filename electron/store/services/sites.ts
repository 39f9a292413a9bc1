import {
  countedSitesOfVisit,
  siteById,
  sitesOfVisit,
  writeNewSite,
  writeSite,
} from '../../../db/repositories/sites.ts';
import { needleInUse } from '../../../db/repositories/stocked-needles.ts';
import { runningTimersOfVisit } from '../../../db/repositories/timers.ts';
import { type VisitStanding, writeNeedleCounts } from '../../../db/repositories/visits.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { Site, SiteInput } from '../../../shared/contract/visit-records.ts';
import { areNeedlesOut } from '../../../shared/domain/visits/dwell-timer.ts';
import { lacksReasonForCurrent } from '../../../shared/domain/visits/electrical-current.ts';
import { changesOfPartners, partnerOf } from '../../../shared/domain/visits/needle-pairs.ts';
import { isPrintedDiameter, needlesOpened } from '../../../shared/domain/visits/needles.ts';
import { openNeedles } from '../../../shared/domain/visits/open-needles.ts';
import { isSameNeedle } from '../../../shared/domain/visits/stocked-needles.ts';
import { muscleById } from '../../../shared/reference/muscles/muscles.ts';
import type { Work } from '../work.ts';
import { invalidInput } from './invalid-input.ts';
import { stopTimers } from './timers.ts';
import { holds, isRepeat, nextVersion } from './versioned.ts';
import { requireStanding, requireStep } from './visit-access.ts';

/**
 * Saves a site; a removed one saved again from the version of its removal is back. What it says of its pair is written
 * at the other needle too. Throws NEEDLE_PAIRED where that one is in a pair already.
 */
function save(work: Work, input: SiteInput): Site {
  const standing = requireStanding(work, input.visitId);
  const stored = siteById(work.database, input.id);
  if (stored && stored.visitId !== standing.id) throw new TautbandError('ID_TAKEN', { record: 'site' });
  if (stored && !stored.removed && isRepeat(stored, input)) return stored;
  requireStep(standing.state, 'write');
  // A needle that was in before the stop was found is confirmed out all the same.
  if (standing.stoppedBy.length > 0 && !isRemovalAlone(stored, input)) {
    throw new TautbandError('SCREENING_STOPPED', { questions: standing.stoppedBy });
  }
  refuseUnknown(input);
  if (lacksReasonForCurrent(input, standing.cautionedBy)) {
    throw invalidInput({ path: ['note'], problem: 'currentReason' });
  }
  refuseTakenPartner(work, standing, input);
  const saved = write(work, standing, stored, {
    ...input,
    version: nextVersion('site', stored, input.version),
    needleLot: lotOf(work, stored, input),
    recordedAt: stored && !isConfirmation(stored, input) ? stored.recordedAt : work.at,
    removed: false,
  });
  if (saved.pairedWith !== null || stored?.pairedWith) writePartners(work, saved);
  return saved;
}

/**
 * A needle is in one pair at most, of its own visit, and under current by the same rules as any. One that is not in the
 * ledger is let pass: two sites that name each other are saved one after the other.
 */
function refuseTakenPartner(work: Work, standing: VisitStanding, input: SiteInput): void {
  if (input.pairedWith === null) return;
  const other = siteById(work.database, input.pairedWith);
  if (other === null) return;
  if (other.visitId !== standing.id) {
    throw invalidInput({ path: ['pairedWith'], problem: 'pairedElsewhere' });
  }
  if (other.removed) return;
  const third = partnerOf(other, sitesOfVisit(work.database, standing.id));
  if (third !== null && third.id !== input.id) {
    throw new TautbandError('NEEDLE_PAIRED', { ordinal: other.ordinal });
  }
  if (lacksReasonForCurrent({ ...other, technique: 'electrical' }, standing.cautionedBy)) {
    throw invalidInput({ path: ['pairedWith'], problem: 'currentReason' });
  }
}

/**
 * Keeps the other rows right, so that no half of a pair is ever on disk. Their versions stay: a screen saves both rows of
 * a pair itself, and what it writes at the second must not meet a version that its own save of the first has raised.
 */
function writePartners(work: Work, saved: Site): void {
  for (const { after } of changesOfPartners(saved, sitesOfVisit(work.database, saved.visitId))) {
    writeSite(work.database, after);
    work.changed('site', after.id);
  }
}

/**
 * The lot of the box in use when the needle was opened; a new box changes nothing of the sites before it. A site that
 * was proposed has none until it is needled.
 */
function lotOf(work: Work, stored: Site | null, input: SiteInput): string | null {
  if (input.origin === 'copied') return null;
  const isOpened = stored !== null && !isConfirmation(stored, input);
  if (isOpened && isSameNeedle(stored.needle, input.needle)) return stored.needleLot;
  return needleInUse(work.database, input.needle)?.lot ?? null;
}

/** A site that was proposed is needled from now on. */
function isConfirmation(stored: Site, input: SiteInput): boolean {
  return stored.origin === 'copied' && input.origin !== 'copied';
}

/** Whether nothing is said of a site but when its needle came out. */
function isRemovalAlone(stored: Site | null, { needleOutAt: _, version: __, ...said }: SiteInput): boolean {
  return stored !== null && !stored.removed && holds(stored, said);
}

/** Marks a site removed. That is allowed after a stop too: a site that was never needled must come out. */
function remove(work: Work, input: { id: string; version: number }): Site {
  const stored = siteById(work.database, input.id);
  if (!stored) throw new TautbandError('NOT_FOUND', { record: 'site' });
  const standing = requireStanding(work, stored.visitId);
  if (isRepeat(stored, { version: input.version, removed: true })) return stored;
  requireStep(standing.state, 'write');
  const version = nextVersion('site', stored, input.version);
  return write(work, standing, stored, { ...stored, version, removed: true });
}

/**
 * Writes the site and the counts of needles beside the visit.
 *
 * The counts follow from the sites alone, so writing them does not raise the version of the visit: sites are
 * saved while somebody types the draft, and a tap on the body must never turn the next words of the draft
 * into a conflict. Nothing is overwritten by that, since a save of the draft leaves the counts as they are.
 *
 * Once a visit is ended its needles have been counted out. Words and findings of a site may still be put
 * right, but what changes the number needs the visit reopened.
 *
 * A clock ends with the last of its needles, for every window and the lock screen; a needle that is brought back in
 * starts none.
 */
function write(work: Work, standing: VisitStanding, stored: Site | null, site: Site): Site {
  const others = countedSitesOfVisit(work.database, standing.id).filter((one) => one.id !== site.id);
  const all = [...others, site];
  const counts = { needlesOpened: needlesOpened(all), needlesIn: openNeedles(all).length };
  const isOtherNumber = counts.needlesOpened !== standing.needlesOpened;
  if (standing.state === 'ended' && isOtherNumber) {
    throw new TautbandError('VISIT_STATE', { state: standing.state });
  }
  if (stored) writeSite(work.database, site);
  else writeNewSite(work.database, site);
  work.changed('site', site.id);
  if (isOtherNumber || counts.needlesIn !== standing.needlesIn) {
    writeNeedleCounts(work.database, { id: standing.id, ...counts });
    work.changed('visit', standing.id);
  }
  stopTimers(
    work,
    runningTimersOfVisit(work.database, standing.id).filter((timer) => areNeedlesOut(timer, all)),
  );
  work.touches('visits');
  return site;
}

function refuseUnknown(input: SiteInput): void {
  if (input.muscleId !== null && !muscleById(input.muscleId)) {
    throw invalidInput({ path: ['muscleId'], problem: 'unknownMuscle' });
  }
  if (!isPrintedDiameter(input.needle)) {
    throw invalidInput({ path: ['needle', 'diameterMillimetres'], problem: 'needleDiameter' });
  }
}

export const sites = { save, remove };
