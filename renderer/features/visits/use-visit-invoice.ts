import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { TautbandError } from '../../../shared/contract/errors.ts';
import type { Visit } from '../../../shared/contract/visit-records.ts';
import { isLocked } from '../../../shared/domain/visits/visit-state.ts';
import { toTautbandError } from '../../client/errors.ts';
import { useHasRole } from '../../client/session-context.tsx';
import { useStore } from '../../client/store-provider.tsx';
import { newId } from '../../lib/new-id.ts';

export type VisitInvoice = {
  /** Whether the person may make and open invoices. */
  isOffered: boolean;
  /** Makes the draft and opens it, or opens the invoice there is. */
  open: () => void;
  busy: boolean;
  error: TautbandError | null;
};

/** From an ended visit to its invoice. */
export function useVisitInvoice(
  visit: Pick<Visit, 'id' | 'state' | 'releasedAt' | 'invoiceId'>,
): VisitInvoice {
  const navigate = useNavigate();
  const { client, cached } = useStore();
  const isFrontDesk = useHasRole('owner', 'therapist', 'admin');
  // One id for all tries, so that a repeated one makes no second invoice.
  const [newInvoiceId] = useState(newId);

  const openInvoice = (invoiceId: string) =>
    void navigate({ to: '/billing/invoices/$invoiceId', params: { invoiceId } });
  const make = useMutation({
    mutationFn: () => client.invoices.fromVisit({ id: newInvoiceId, visitId: visit.id }),
    onSuccess: (invoice) => {
      cached.keepInvoice(invoice);
      openInvoice(invoice.id);
    },
  });

  // A signed note leaves nothing of the treatment open; before, somebody has to release it.
  const isReleased = isLocked(visit.state) || (visit.state === 'ended' && visit.releasedAt !== null);
  return {
    isOffered: isFrontDesk && isReleased,
    open: () => (visit.invoiceId === null ? make.mutate() : openInvoice(visit.invoiceId)),
    busy: make.isPending,
    error: make.error && toTautbandError(make.error),
  };
}
