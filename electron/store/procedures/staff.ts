import type { z } from 'zod';
import type { StaffMember, staffInput } from '../../../shared/contract/clinic-records.ts';
import type { StoreParts } from '../calls/context.ts';
import { type HandlerCall, runService } from '../calls/in-chart.ts';
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
