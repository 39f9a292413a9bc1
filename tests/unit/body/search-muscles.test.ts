import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchMuscles } from '../../../shared/domain/body/search-muscles.ts';
import { muscleCatalogue } from '../../../shared/reference/muscles/muscle-catalogue.ts';

const found = (text: string): string[] => searchMuscles(text).map((muscle) => muscle.id);

describe('searching a muscle by what is typed', () => {
  test.each([
    ['UT', 'trapezius-upper'],
    ['ql', 'quadratus-lumborum'],
    ['ECRB', 'extensor-carpi-radialis-brevis'],
    ['glute med', 'gluteus-medius'],
    ['med glut', 'gluteus-medius'],
    ['PL', 'palmaris-longus'],
    ['peroneus l', 'fibularis-longus'],
    ['lats', 'latissimus-dorsi'],
    ['SCM', 'sternocleidomastoid'],
    ['dorsal 2', 'dorsal-interossei-2-4'],
    ['rectus capitis posterior major', 'rectus-capitis-post-major'],
    ['tib post', 'tibialis-posterior'],
    ['  Infra  ', 'infraspinatus'],
    ['supr', 'supraspinatus'],
    ['lévator', 'levator-scapulae'],
  ])('%s finds %s first', (typed, id) => {
    expect(found(typed)[0]).toBe(id);
  });

  test('a muscle usually avoided is found by its name', () => {
    expect(found('longus colli')).toEqual(['longus-colli']);
  });

  test('nothing typed, or a word no muscle has, finds nothing', () => {
    for (const typed of ['', '  ', '--', 'zzz', 'gluteus zzz']) expect(found(typed)).toEqual([]);
  });

  test('words in any order, case and accents do not matter', () => {
    const name = fc.constantFrom(...muscleCatalogue.map((muscle) => muscle.name));
    fc.assert(
      fc.property(name, fc.boolean(), (text, upper) => {
        const words = text.split(' ');
        const turned = [...words].reverse().join(' ');
        const typed = upper ? turned.toUpperCase() : turned.replaceAll('e', 'é');
        expect(new Set(found(typed))).toEqual(new Set(found(text)));
      }),
    );
  });

  test('typing on only narrows what is found', () => {
    const name = fc.constantFrom(...muscleCatalogue.map((muscle) => muscle.name));
    fc.assert(
      fc.property(name, fc.nat(40), (text, cut) => {
        const shorter = text.slice(0, 1 + (cut % text.length));
        const wider = new Set(found(shorter));
        expect(found(text).every((id) => wider.has(id))).toBe(true);
      }),
    );
  });

  test('gives no more than asked for', () => {
    expect(searchMuscles('longus', { limit: 2 })).toHaveLength(2);
  });
});
