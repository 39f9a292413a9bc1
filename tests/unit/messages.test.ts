import { describe, expect, test } from 'vitest';
import { messages } from '../../shared/messages/messages.ts';
import { type MessageTree, pseudoMessage, pseudoMessages } from '../../shared/messages/pseudo.ts';

function leaves(tree: object, path = ''): [string, unknown][] {
  return Object.entries(tree).flatMap(([key, value]): [string, unknown][] => {
    const own = path === '' ? key : `${path}.${key}`;
    return typeof value === 'object' && value !== null ? leaves(value, own) : [[own, value]];
  });
}

function parametersOf(message: string): string[] {
  return message.match(/\{\{.*?\}\}/g) ?? [];
}

const english = leaves(messages);

describe('the English catalogue', () => {
  test('holds words and nothing else', () => {
    expect(english.length).toBeGreaterThan(100);
    const wrong = english.filter(([, value]) => typeof value !== 'string' || value.trim() === '');
    expect(wrong).toEqual([]);
  });

  test('holds no HTML and no entities', () => {
    const wrong = english.filter(([, value]) => /<\/?[a-z!]|&#?\w+;/i.test(String(value)));
    expect(wrong).toEqual([]);
  });

  test('writes its parameters as {{name}}', () => {
    const wrong = english.filter(([, value]) => {
      const rest = String(value).replace(/\{\{\w+(?:, \w+(?:\([^)]*\))?)?\}\}/g, '');
      return /[{}]/.test(rest);
    });
    expect(wrong).toEqual([]);
  });

  test('has no key that i18next would read as a path or a namespace', () => {
    const wrong = english.map(([path]) => path).filter((path) => !/^[\w]+(?:\.[\w]+)*$/.test(path));
    expect(wrong).toEqual([]);
  });
});

describe('the pseudo-locale', () => {
  const pseudo = new Map(leaves(pseudoMessages(messages)));

  test('has every message of English, in brackets, without a plain letter', () => {
    expect([...pseudo.keys()]).toEqual(english.map(([path]) => path));
    const wrong = [...pseudo].filter(([, value]) => {
      const words = String(value).replace(/\{\{.*?\}\}|\$t\(.*?\)/g, '');
      return !/^⟦.*⟧$/s.test(words) || /[A-Za-z]/.test(words);
    });
    expect(wrong).toEqual([]);
  });

  test('leaves the parameters of every message as they are', () => {
    english.forEach(([path, value]) => {
      expect(parametersOf(String(pseudo.get(path))), path).toEqual(parametersOf(String(value)));
    });
  });

  test.each([
    ['Save', '⟦Šáṽé⟧'],
    ['Saved {{time}}', '⟦Šáṽéð {{time}}⟧'],
    ['{{opened}} opened, {{out}} out', '⟦{{opened}} óþéñéð, {{out}} óúţ⟧'],
    ['See $t(common.action.save) now', '⟦Šéé $t(common.action.save) ñóŵ⟧'],
    ['Line one\nline two: 10 %', '⟦Ļíñé óñé\nļíñé ţŵó: 10 %⟧'],
  ])('%s', (message, accented) => {
    expect(pseudoMessage(message)).toBe(accented);
  });

  test('has a letter of its own for each letter', () => {
    const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
    expect(new Set(pseudoMessage(alphabet)).size).toBe(alphabet.length + 2);
  });

  test('reaches messages at any depth', () => {
    const tree: MessageTree = { a: { b: { c: 'Deep' } } };
    expect(pseudoMessages(tree)).toEqual({ a: { b: { c: '⟦Ðééþ⟧' } } });
  });
});
