import { expect, test } from 'vitest';
import type { Site } from '../../../shared/contract/visit-records.ts';
import { usualPlaceOf } from '../../../shared/domain/body/usual-place.ts';
import { waitingRegions, waitingWith } from '../../../shared/domain/visits/waiting-sites.ts';

function site(muscleId: string, side: 'left' | 'right', origin: Site['origin'] = 'copied') {
  return {
    id: `${muscleId} ${side}`,
    muscleId,
    structure: null,
    origin,
    position: usualPlaceOf(muscleId, side),
  };
}

const sites = [
  site('gluteus-medius', 'left'),
  site('gluteus-medius', 'right'),
  site('gluteus-maximus', 'left'),
  site('gluteus-maximus', 'right', 'confirmed'),
  site('soleus', 'left'),
  site('infraspinatus', 'right', 'entered'),
];

test('what waits is grouped by part of the body, from the head down, and only what waits', () => {
  const groups = waitingRegions(sites);
  expect(groups.map(({ region }) => region)).toEqual(['buttock', 'leg']);
  expect(groups[0]?.ids).toEqual(['gluteus-medius left', 'gluteus-medius right', 'gluteus-maximus left']);
});

test('with a site waits its muscle on either side, and its part of the body where that is more', () => {
  const [medius, , maximus, , soleus] = sites;
  expect(waitingWith(medius!, sites)).toEqual({
    ofMuscle: ['gluteus-medius left', 'gluteus-medius right'],
    ofRegion: { region: 'buttock', ids: waitingRegions(sites)[0]?.ids },
  });
  expect(waitingWith(maximus!, sites)).toMatchObject({ ofMuscle: null, ofRegion: { region: 'buttock' } });
  expect(waitingWith(soleus!, sites)).toEqual({ ofMuscle: null, ofRegion: null });
  const pair = sites.slice(0, 2);
  expect(waitingWith(pair[0]!, pair)).toMatchObject({ ofMuscle: expect.any(Array), ofRegion: null });
});
