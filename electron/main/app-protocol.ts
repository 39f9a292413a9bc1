import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { appScheme, isOwnAddress } from './app-address.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

/** What the build writes wherever a nonce belongs; see electron.vite.config.ts. */
const noncePlaceholder = /TAUTBAND-NONCE/g;

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Makes `app://` a secure, standard scheme. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built pages to a session, and nothing outside their folder. */
export function serveApp(session: Session, pagesFolder: string): void {
  session.protocol.handle(appScheme, (request) => answer(request, pagesFolder));
}

async function answer(request: Request, pagesFolder: string): Promise<Response> {
  if (request.method !== 'GET') return refusal(405);
  if (!isOwnAddress(request.url)) return refusal(404);
  const path = pathInside(pagesFolder, new URL(request.url).pathname);
  const contentType = path && contentTypes[extname(path)];
  if (!path || !contentType) return refusal(404);
  let content: Buffer;
  try {
    content = await readFile(path);
  } catch {
    return refusal(404);
  }
  return extname(path) === '.html' ? page(content, contentType) : file(content, contentType);
}

/** The file a page's address names, or undefined when that would be outside the folder. */
export function pathInside(folder: string, pathname: string): string | undefined {
  let name: string;
  try {
    name = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (name.includes('\0') || name.includes('\\')) return undefined;
  const path = join(folder, name === '/' ? 'index.html' : name);
  const fromFolder = relative(folder, path);
  const isInside =
    fromFolder !== '' && fromFolder !== '..' && !fromFolder.startsWith(`..${sep}`) && !isAbsolute(fromFolder);
  return isInside ? path : undefined;
}

/** A page gets a new nonce at each load, in its policy and wherever the build left room for it. */
function page(content: Buffer, contentType: string): Response {
  const nonce = newNonce();
  return new Response(content.toString('utf8').replace(noncePlaceholder, nonce), {
    headers: {
      ...headersOfAll,
      'Content-Type': contentType,
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'Cache-Control': 'no-store',
    },
  });
}

function newNonce(): string {
  return randomBytes(16).toString('base64');
}

function file(content: Buffer, contentType: string): Response {
  return new Response(new Uint8Array(content), { headers: { ...headersOfAll, 'Content-Type': contentType } });
}

function refusal(status: 404 | 405): Response {
  return new Response('', {
    status,
    headers: {
      ...headersOfAll,
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Security-Policy': contentSecurityPolicy(newNonce()),
    },
  });
}

const headersOfAll = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};
