import { setNonce } from 'get-nonce';

/**
 * The nonce of this load, which the style tags made at run time must carry. The page has it on its
 * `<meta property="csp-nonce">` and on every script; browsers hide the attribute, so the property is read.
 */
export function readStyleNonce(page: Document = document): string | undefined {
  const holders = page.querySelectorAll<HTMLElement>('meta[property="csp-nonce"], script[nonce]');
  return [...holders].map((holder) => holder.nonce).find((nonce) => nonce !== undefined && nonce !== '');
}

/** The scroll lock of dialogs makes a style tag of its own and asks get-nonce for the nonce. */
export function giveNonceToScrollLock(nonce: string | undefined): void {
  if (nonce !== undefined) {
    setNonce(nonce);
  }
}
