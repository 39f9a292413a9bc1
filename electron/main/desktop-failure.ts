import type { DesktopErrorCode } from '../../shared/contract/desktop-contract.ts';

/** A failure the page may know of, by its code alone. */
export class DesktopFailure extends Error {
  readonly code: DesktopErrorCode;

  constructor(code: DesktopErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
