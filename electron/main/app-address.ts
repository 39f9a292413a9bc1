/** The scheme and the only host of the application's own pages: `app://tautband/…`. */
export const appScheme = 'app';
const appHost = 'tautband';

/** The origin of every page we make. */
export const appOrigin = `${appScheme}://${appHost}`;

/** The page a window starts with. */
export const startAddress = `${appOrigin}/index.html`;

/** True for an address of our own pages. Anything that cannot be read as an address is not ours. */
export function isOwnAddress(address: string): boolean {
  try {
    const { protocol, host, username, password, port } = new URL(address);
    return (
      protocol === `${appScheme}:` && host === appHost && port === '' && username === '' && password === ''
    );
  } catch {
    return false;
  }
}
