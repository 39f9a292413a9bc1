import type { CurrentSession } from '../../../shared/contract/clinic-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { StoreParts } from '../calls/context.ts';
import { type HandlerCall, runService } from '../calls/in-chart.ts';
import { consent } from '../services/consent.ts';
import { session } from '../services/session.ts';

/** Locks the window to the consent page of the visit: the patient gets to see nothing else. */
export function handOverConsent(parts: StoreParts) {
  return (call: HandlerCall<{ visitId: string }>): CurrentSession => {
    const { window } = call.context;
    const { visitId } = call.input;
    const meta = { ...call.procedure['~orpc'].meta, changes: false, audit: 'none' as const };
    const isHandedOver = parts.sessions.lockOf(window)?.visitId === visitId;
    if (!isHandedOver) {
      runService(parts, call, consent.handOver, { visitId });
      const since = parts.surroundings.now().toISOString();
      parts.sessions.lock(window, { reason: 'handedOver', since, visitId });
    }
    const locked = parts.sessions.lockOf(window);
    const person = parts.sessions.of(window);
    const { database } = parts.access.requireOpen();
    const takesPin = person?.kind === 'staff' && parts.pinTries.takesPin(database, person.staffId);
    const look = { ...call, procedure: { '~orpc': { meta } } };
    const shown = runService(parts, look, session.current, { locked, takesPin });
    if (!shown) throw new TautbandError('READ_ONLY', {});
    return shown;
  };
}
