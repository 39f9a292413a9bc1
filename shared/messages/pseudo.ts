/** A catalogue or a part of one: words, or further keys. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree;
}

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'áƀçðéƒĝĥíĵķļɱñóþʠŕšţúṽŵẋýžÁƁÇÐÉƑĜĤÍĴĶĻṀÑÓÞǪŔŠŢÚṼŴẊÝŽ';

/** `{{name}}`, `{{name, format}}` and `$t(key)` are code inside a message and must reach i18next unchanged. */
const untouched = /(\{\{.*?\}\}|\$t\(.*?\))/;

/** One message with every letter accented, in brackets: text on the screen without them is no message. */
export function pseudoMessage(message: string): string {
  const letters = message
    .split(untouched)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/[A-Za-z]/g, (letter) => accented.charAt(plain.indexOf(letter))),
    )
    .join('');
  return `⟦${letters}⟧`;
}

/** The same catalogue in the pseudo-locale `en-XA`, key by key. */
export function pseudoMessages(tree: MessageTree): MessageTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? pseudoMessage(value) : pseudoMessages(value),
    ]),
  );
}
