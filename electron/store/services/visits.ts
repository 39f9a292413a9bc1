import { consentsOfPatient } from '../../../db/repositories/consents.ts';
import { patientById } from '../../../db/repositories/patients.ts';
import { runningTimersOfVisit } from '../../../db/repositories/timers.ts';
import {
  unsignedVisitSummariesBefore,
  visitSummariesOfDay,
} from '../../../db/repositories/visit-summaries.ts';
import {
  invoiceStateOfVisit,
  visitById,
  writeNewVisit,
  writeVisit,
} from '../../../db/repositories/visits.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { Visit, VisitSummary } from '../../../shared/contract/visit-records.ts';
import type { VisitDraft } from '../../../shared/contract/visit-words.ts';
import { consentInForce } from '../../../shared/domain/visits/consent-in-force.ts';
import { emptyDraft } from '../../../shared/domain/visits/empty-draft.ts';
import { recountReason } from '../../../shared/domain/visits/needle-recount.ts';
import { isTreated } from '../../../shared/domain/visits/visit-state.ts';
import { staffIdOf, type Work } from '../work.ts';
import { serviceOf } from './service-of-visit.ts';
import { addendum, sign } from './signing.ts';
import { stopTimers } from './timers.ts';
import { isRepeat, nextVersion } from './versioned.ts';
import { requireStep, requireVisit } from './visit-access.ts';
import { asSeenBy } from './visit-lists.ts';

function start(work: Work, input: { id: string; patientId: string }): Visit {
  const therapistId = staffIdOf(work);
  const known = visitById(work.database, input.id);
  if (known) {
    if (known.patientId !== input.patientId || known.therapistId !== therapistId) {
      throw new TautbandError('ID_TAKEN', { record: 'visit' });
    }
    work.concerns(known.patientId);
    return known;
  }
  if (!patientById(work.database, input.patientId))
    throw new TautbandError('NOT_FOUND', { record: 'patient' });
  const visit: Visit = {
    id: input.id,
    version: 1,
    patientId: input.patientId,
    state: 'inTreatment',
    therapistId,
    therapistName: work.actor.kind === 'staff' ? work.actor.name : '',
    day: work.today(),
    startedAt: work.at,
    endedAt: null,
    ...emptyDraft,
    needlesOpened: 0,
    needlesOut: null,
    needleDifferenceReason: null,
    needleRecheckedBy: null,
    feeId: null,
    releasedAt: null,
    enteredInErrorReason: null,
    screening: null,
    consent: consentInForce(
      { id: input.id, endedAt: null },
      consentsOfPatient(work.database, input.patientId),
    ),
    sites: [],
    reactions: [],
    note: null,
    addenda: [],
    emergencies: [],
    invoiceId: null,
  };
  writeNewVisit(work.database, visit);
  work.changed('visit', visit.id);
  work.concerns(visit.patientId);
  work.touches('visits');
  return visit;
}

function get(work: Work, input: { id: string }): Visit {
  return requireVisit(work, input.id);
}

function ofDay(
  work: Work,
  input: { day?: string | undefined },
): { day: string; visits: VisitSummary[]; unsigned: VisitSummary[] } {
  const day = input.day ?? work.today();
  return {
    day,
    visits: asSeenBy(work.actor, visitSummariesOfDay(work.database, day)),
    unsigned: asSeenBy(work.actor, unsignedVisitSummariesBefore(work.database, day)),
  };
}

type DraftInput = { id: string; version: number } & {
  [Field in keyof VisitDraft]?: VisitDraft[Field] | undefined;
};

function saveDraft(work: Work, input: DraftInput): Visit {
  const stored = requireVisit(work, input.id);
  const { version, ...words } = input;
  const written = { ...given(words), version };
  if (isRepeat(stored, written)) return stored;
  const state = requireStep(stored.state, 'write');
  return save(work, stored, { ...stored, ...written, state });
}

/** What was in the call; a field that was left out stays as it is. */
function given<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<Fields>;
}

type EndInput = {
  id: string;
  version: number;
  needlesOut: number;
  needleDifferenceReason: string | null;
  needleRecheckedBy?: string | null | undefined;
  feeId?: string | null | undefined;
};

/**
 * Ends treatment. Needles opened and out must agree: a needle left behind is the one mistake that counting
 * catches (domain: Clean Needle Technique asks for both numbers). A difference needs its reason, for
 * instance a needle that fell and was found, and who counted again; an emergency needs who counted again.
 * The clocks of the needles stop. The service that was chosen releases the visit to the front desk, before the note is written.
 */
function end(work: Work, input: EndInput): Visit {
  const stored = requireVisit(work, input.id);
  const recount = recountReason(stored, input.needlesOut);
  const ended = {
    version: input.version,
    state: 'ended' as const,
    needlesOut: input.needlesOut,
    needleDifferenceReason: recount === 'difference' ? input.needleDifferenceReason : null,
    needleRecheckedBy: recount === null ? null : (input.needleRecheckedBy ?? null),
  };
  if (isRepeat(stored, ended)) return stored;
  requireStep(stored.state, 'end');
  // Asked before the difference: an older count must not be argued with.
  nextVersion('visit', stored, input.version);
  const unconfirmed = stored.sites.filter(({ origin }) => origin === 'copied').length;
  if (unconfirmed > 0) throw new TautbandError('SITES_UNCONFIRMED', { count: unconfirmed });
  const isNamed = ended.needleRecheckedBy !== null;
  if (recount === 'difference' && (ended.needleDifferenceReason === null || !isNamed)) {
    throw new TautbandError('NEEDLES_DIFFER', { opened: stored.needlesOpened, out: input.needlesOut });
  }
  if (recount === 'emergency' && !isNamed) throw new TautbandError('RECOUNT_NEEDED', {});
  const feeId = serviceOf(work, stored.day, input.feeId);
  stopTimers(work, runningTimersOfVisit(work.database, stored.id));
  return save(work, stored, {
    ...stored,
    ...ended,
    feeId,
    releasedAt: feeId === null ? null : work.at,
    endedAt: work.at,
  });
}

/** Chooses the service of an ended visit, also of a signed one, as long as no invoice was issued for it. */
function release(work: Work, input: { id: string; version: number; feeId: string }): Visit {
  const stored = requireVisit(work, input.id);
  if (isRepeat(stored, input)) return stored;
  if (!isTreated(stored.state)) throw new TautbandError('VISIT_STATE', { state: stored.state });
  nextVersion('visit', stored, input.version);
  const invoiced = invoiceStateOfVisit(work.database, stored.id);
  if (invoiced !== null) throw new TautbandError('INVOICE_STATE', { state: invoiced });
  const feeId = serviceOf(work, stored.day, input.feeId);
  return save(work, stored, { ...stored, version: input.version, feeId, releasedAt: work.at });
}

function reopen(work: Work, input: { id: string; version: number }): Visit {
  const stored = requireVisit(work, input.id);
  if (isRepeat(stored, { version: input.version, state: 'inTreatment' })) return stored;
  const state = requireStep(stored.state, 'reopen');
  return save(work, stored, {
    ...stored,
    version: input.version,
    state,
    endedAt: null,
    needlesOut: null,
    needleDifferenceReason: null,
    needleRecheckedBy: null,
    feeId: null,
    releasedAt: null,
  });
}

function enterInError(work: Work, input: { id: string; version: number; reason: string }): Visit {
  const stored = requireVisit(work, input.id);
  const struck = {
    version: input.version,
    state: 'enteredInError' as const,
    enteredInErrorReason: input.reason,
  };
  if (isRepeat(stored, struck)) return stored;
  requireStep(stored.state, 'enterInError');
  // An invoice that was issued for it is a document of its own and must be dealt with first.
  const invoiced = invoiceStateOfVisit(work.database, stored.id);
  if (invoiced === 'issued' || invoiced === 'paid') {
    throw new TautbandError('INVOICE_STATE', { state: invoiced });
  }
  work.because(input.reason);
  stopTimers(work, runningTimersOfVisit(work.database, stored.id));
  return save(work, stored, { ...stored, ...struck });
}

/** Writes the visit one version on; `wanted.version` is the one that the caller saw. */
function save(work: Work, stored: Visit, wanted: Visit): Visit {
  const saved: Visit = { ...wanted, version: nextVersion('visit', stored, wanted.version) };
  writeVisit(work.database, saved);
  work.changed('visit', saved.id);
  work.touches('visits');
  return saved;
}

export const visits = {
  start,
  get,
  ofDay,
  saveDraft,
  end,
  release,
  reopen,
  sign,
  addendum,
  enterInError,
};
