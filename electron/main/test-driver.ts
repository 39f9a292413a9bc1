/**
 * A page that is loading while a test driver attaches may freeze, so a driver asks us to open no window before
 * it is there, and says so with the call that Playwright makes once it has attached. Never in a build for
 * clinics.
 */
export function untilDriverIsAttached(): Promise<void> {
  if (TAUTBAND_RELEASE || process.env.TAUTBAND_DRIVER !== '1') return Promise.resolve();
  return new Promise((resolve) => {
    Object.assign(globalThis, { __playwright_run: resolve });
  });
}
