/** Why a PIN is not taken; keys below `errors.field` in the message catalogue. */
export type PinProblem = 'pinForm' | 'pinTrivial';

const pinForm = /^\d{4,8}$/;

/** Whether this could be a PIN. A password never can: it has at least ten characters. */
export function isPinForm(text: string): boolean {
  return pinForm.test(text);
}

/** Null when the PIN may be chosen: 4 to 8 digits that are no row, no repetition and no year of our time. */
export function pinProblem(pin: string): PinProblem | null {
  if (!isPinForm(pin)) return 'pinForm';
  const steps = [...pin].slice(1).map((digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10);
  // On the spot, or up or down by one or two: 4826 also goes in even steps, but nobody sees a row in it.
  const isRow = [0, 1, 2, 8, 9].some((step) => steps.every((each) => each === step));
  const isRepetition = /^(\d{1,4})\1+$/.test(pin);
  return isRow || isRepetition || /^(19|20)\d\d$/.test(pin) ? 'pinTrivial' : null;
}
