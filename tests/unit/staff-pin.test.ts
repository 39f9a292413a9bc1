import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPinForm, pinProblem } from '../../shared/domain/staff-pin.ts';

describe('a PIN', () => {
  it.each(['7153', '4826', '80417', '29384756'])('may be %s', (pin) => {
    expect(pinProblem(pin)).toBeNull();
  });

  it.each(['0000', '1234', '4321', '1357', '7890', '1212', '123123', '1984', '2026', '99999999'])(
    'may not be %s, which is tried first',
    (pin) => {
      expect(pinProblem(pin)).toBe('pinTrivial');
    },
  );

  it.each(['', '123', '123456789', '12a4', ' 7153', '７１５３', '71 53'])('is not "%s"', (pin) => {
    expect(pinProblem(pin)).toBe('pinForm');
  });

  it('is never taken for a password, nor a password for it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 10, maxLength: 200 }), (password) => {
        expect(isPinForm(password)).toBe(false);
      }),
    );
  });
});
