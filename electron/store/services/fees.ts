import type { z } from 'zod';
import {
  allFees,
  feeById,
  feeLastChosenBy,
  feesBegun,
  writeFee,
  writeNewFee,
} from '../../../db/repositories/fees.ts';
import { raiseDraftsOfFee } from '../../../db/repositories/invoices.ts';
import type { Fee, feeInput } from '../../../shared/contract/clinic-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import { feesInForce, isSameService } from '../../../shared/domain/invoices/fees-in-force.ts';
import { sameContent } from '../../../shared/domain/same-content.ts';
import type { Work } from '../work.ts';
import { invalidInput } from './invalid-input.ts';
import { isRepeat, nextVersion } from './versioned.ts';

type FeeInput = z.output<typeof feeInput>;

function existingFee(work: Work, id: string): Fee {
  const fee = feeById(work.database, id);
  if (!fee) throw new TautbandError('NOT_FOUND', { record: 'fee' });
  return fee;
}

function list(work: Work): Fee[] {
  return allFees(work.database);
}

/** Services for the end of treatment, with the one this person took last where it still holds. */
function forDay(
  work: Work,
  input: { day: string },
): { fees: Omit<Fee, 'isInvoiced'>[]; lastChosenId: string | null } {
  const inForce = feesInForce(feesBegun(work.database, input.day), input.day);
  // With one to choose from, which was last says nothing.
  const chooser = work.actor.kind === 'staff' && inForce.length > 1 ? work.actor.staffId : null;
  const last = chooser === null ? null : feeLastChosenBy(work.database, chooser);
  // A new fee of the same service may have begun since.
  const current = last && inForce.find(({ service }) => isSameService(service, last.service));
  return { fees: inForce, lastChosenId: current?.id ?? null };
}

function add(work: Work, input: FeeInput): Fee {
  const known = feeById(work.database, input.id);
  if (known) {
    const { version: _, endedFrom: __, isInvoiced: ___, ...content } = known;
    if (sameContent(content, input)) return known;
    throw new TautbandError('ID_TAKEN', { record: 'fee' });
  }
  const added: Fee = { ...input, version: 1, endedFrom: null, isInvoiced: false };
  writeNewFee(work.database, added);
  work.changed('fee', added.id);
  work.touches('fees');
  return added;
}

/** Puts a mistyped fee right, drafts that charge it included. Throws FEE_INVOICED once an issued invoice charges it. */
function correct(work: Work, input: FeeInput & { version: number }): Fee {
  const stored = existingFee(work, input.id);
  if (isRepeat(stored, input)) return stored;
  if (stored.isInvoiced) throw new TautbandError('FEE_INVOICED', {});
  const version = nextVersion('fee', stored, input.version);
  requireOrder(input.effectiveFrom, stored.endedFrom, 'effectiveFrom');
  return save(work, { ...stored, ...input, version });
}

/** Ends a fee from a day on, or takes its end back. Issued invoices keep what they charge. */
function end(work: Work, input: { id: string; version: number; endedFrom: string | null }): Fee {
  const stored = existingFee(work, input.id);
  if (isRepeat(stored, input)) return stored;
  const version = nextVersion('fee', stored, input.version);
  requireOrder(stored.effectiveFrom, input.endedFrom, 'endedFrom');
  return save(work, { ...stored, endedFrom: input.endedFrom, version });
}

function requireOrder(begins: string, ends: string | null, field: 'effectiveFrom' | 'endedFrom'): void {
  if (ends !== null && ends < begins) throw invalidInput({ path: [field], problem: 'endsBeforeBegin' });
}

function save(work: Work, fee: Fee): Fee {
  writeFee(work.database, fee);
  work.changed('fee', fee.id);
  work.touches('fees');
  const drafts = raiseDraftsOfFee(work.database, fee.id);
  for (const draft of drafts) work.changed('invoice', draft);
  if (drafts.length > 0) work.touches('invoices');
  return fee;
}

export const fees = { forDay, list, add, correct, end };
