// Written into the bundles by electron.vite.config.ts.

/** Version of the application. */
declare const TAUTBAND_VERSION: string;
/** The Electron version that is shipped; any other one running is a test runtime. */
declare const TAUTBAND_ELECTRON: string;
/** True in a build for clinics: no overrides, no developer tools. */
declare const TAUTBAND_RELEASE: boolean;
