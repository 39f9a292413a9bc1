import { describe, expect, it } from 'vitest';
import { aftercareEditions } from '../../../shared/messages/en/aftercare-editions.ts';
import { aftercareSheet, aftercareVersion } from '../../../shared/reference/aftercare/aftercare-sheet.ts';

/** Every key of an edition, as the catalogue has it. */
function keysOf(version: number): string[] {
  const edition: Record<string, object> | undefined = Object.entries(aftercareEditions).find(
    ([name]) => name === `v${version}`,
  )?.[1];
  return Object.entries(edition ?? {}).flatMap(([part, lines]) =>
    Object.keys(lines).map((line) => `aftercareEditions.v${version}.${part}.${line}`),
  );
}

const said = (version: number, lung: boolean) =>
  aftercareSheet({ version, lung }).flatMap(({ heading, lines }) => [heading, ...lines]);

describe('an edition of the aftercare sheet', () => {
  it('says every message of its own once, the lung first and only where it was near', () => {
    for (let version = 1; version <= aftercareVersion; version += 1) {
      expect(said(version, true).sort()).toEqual(keysOf(version).sort());
      expect(aftercareSheet({ version, lung: true })[0]?.heading).toMatch(/lung\.heading$/);
      expect(said(version, false).some((key) => key.includes('lung'))).toBe(false);
    }
  });

  it('is one there was', () => {
    expect(keysOf(aftercareVersion)).not.toEqual([]);
    for (const version of [0, aftercareVersion + 1]) {
      expect(() => aftercareSheet({ version, lung: true })).toThrow(RangeError);
    }
  });
});
