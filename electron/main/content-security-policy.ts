/**
 * What a page may load and run: our own files, and the style tags that carry this load's nonce (Mantine and
 * the scroll lock of dialogs write some at run time). No inline script, no evaluation, no frame, no form, no
 * address outside the application.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "worker-src 'none'",
    "media-src 'none'",
    "manifest-src 'none'",
  ].join('; ');
}
