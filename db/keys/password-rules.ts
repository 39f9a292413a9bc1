import { KeyRefusal } from './key-refusal.ts';

/** Length alone, as NIST SP 800-63B recommends: rules of composition make passwords worse, not better. */
const shortestPassword = 10;
const longestPassword = 200;
const loginPattern = /^[a-z0-9][a-z0-9._-]{1,39}$/;

/** Throws KeyRefusal unless the password has 10 to 200 characters as a person counts them. */
export const assertPassword = (password: string): void => {
  const characters = [...normalPassword(password)].length;
  if (characters < shortestPassword) throw new KeyRefusal('passwordTooShort');
  if (characters > longestPassword) throw new KeyRefusal('passwordTooLong');
};

/** The same password typed on another keyboard or system gives the same text. */
export const normalPassword = (password: string): string => password.normalize('NFKC');

/** A login as it is stored: lower case, without spaces around it. Throws KeyRefusal for one nobody could type. */
export const normalLogin = (login: string): string => {
  const folded = foldLogin(login);
  if (!loginPattern.test(folded)) throw new KeyRefusal('loginMalformed');
  return folded;
};

/** For comparing: any text, also one that could not be a login. */
export const foldLogin = (login: string): string => login.trim().normalize('NFKC').toLowerCase();
