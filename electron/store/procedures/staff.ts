import type { z } from 'zod';
import { hashPin, isPinOf } from '../../../db/keys/pin-hash.ts';
import { pinHashOf } from '../../../db/repositories/staff-pins.ts';
import type { StaffMember, staffInput } from '../../../shared/contract/clinic-records.ts';
import { pinProblem } from '../../../shared/domain/staff-pin.ts';
import { authorise } from '../calls/authorise.ts';
import type { StoreParts } from '../calls/context.ts';
import { type HandlerCall, runService } from '../calls/in-chart.ts';
import { invalidInput } from '../services/invalid-input.ts';
import { staff } from '../services/staff.ts';

/**
 * Saves a person, then the key that belongs to the login. Stopped in between, the person is there and has
 * no new key yet; the repeated call finds the row saved and gives it.
 */
export function saveStaff(parts: StoreParts) {
  return async (call: HandlerCall<z.output<typeof staffInput>>): Promise<StaffMember> => {
    const { newPassword, ...person } = call.input;
    const saved = runService(parts, call, staff.save, { person, hasNewPassword: newPassword !== null });
    if (!saved.active) parts.access.takeKey(saved.id);
    else if (newPassword !== null) await parts.access.giveKey(saved.id, saved.login, newPassword);
    return saved;
  };
}

/** Sets the PIN of the person logged in, who proves with the password that it is them. */
export function setPin(parts: StoreParts) {
  return async (call: HandlerCall<{ pin: string; password: string }>): Promise<Record<never, never>> => {
    const { pin, password } = call.input;
    const session = parts.sessions.of(call.context.window);
    const { database } = parts.access.requireOpen();
    const actor = authorise(database, session, call.procedure['~orpc'].meta);
    const problem = pinProblem(pin);
    if (problem) throw invalidInput({ path: ['pin'], problem });
    await parts.access.provePassword(session, password);
    if (actor.kind !== 'staff') return {};
    const known = pinHashOf(database, actor.staffId);
    parts.pinTries.forgive(actor.staffId);
    if (known !== null && (await isPinOf(known, pin))) return {};
    return runService(parts, call, staff.keepPin, await hashPin(pin));
  };
}
