import { parseMoney } from '../../../../shared/domain/money.ts';

/** A treatment and its price as they are being typed. */
export type FeeDraft = { id: string; service: string; amount: string };

/**
 * The amount in cents, or the text when it says none: the schema then refuses it beside the field. Without
 * tax: physiotherapy is exempt (Excise Tax Act, Sch. V, Part II, s. 7).
 */
export function feeInputOf(draft: FeeDraft) {
  const amount = parseMoney(draft.amount);
  return {
    id: draft.id,
    service: draft.service,
    amountCents: amount.ok ? amount.cents : draft.amount.trim(),
    taxBasisPoints: 0,
  };
}
