import { changePassword } from '../../../../db/keys/staff-slots.ts';

/*
 * Changes a password and kills itself, as a power cut would, right after the given step reached the disk.
 * Arguments: chart file, login, old password, new password, step.
 */
const [file = '', login = '', oldPassword = '', newPassword = '', stopAfter = ''] = process.argv.slice(2);
await changePassword({
  file,
  login,
  oldPassword,
  newPassword,
  cost: { memoryKibibytes: 8, passes: 1, lanes: 1 },
  afterStep: (step) => {
    if (step === stopAfter) process.kill(process.pid, 'SIGKILL');
  },
});
