import { type Messages, messages } from '../../../shared/messages/messages.ts';
import { pseudoMessages } from '../../../shared/messages/pseudo.ts';

export type { Messages } from '../../../shared/messages/messages.ts';

/** The words that stand on the screen in English, and in the pseudo-locale. */
export const english: Messages = messages;
export const pseudo = pseudoMessages(messages) as unknown as Messages;

const parameter = /\{\{\s*(\w+)\s*\}\}/g;

/** A message as the screen shows it. Throws when a parameter is left open. */
export function say(message: string, parameters: Readonly<Record<string, string | number>> = {}): string {
  return message.replace(parameter, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`"${message}" lacks ${name}`);
    return String(value);
  });
}

/** A message with whatever in place of its parameters. */
export function sayAny(message: string): RegExp {
  const fixed = message.split(parameter).filter((_, index) => index % 2 === 0);
  return new RegExp(`^${fixed.map(literally).join('.+')}$`);
}

/** A piece of text as part of a regular expression. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Text that holds this among other words. */
export function containing(text: string): RegExp {
  return new RegExp(literally(text));
}
