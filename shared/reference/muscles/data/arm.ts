import { type Muscle, muscle } from '../muscle.ts';
import { area } from '../place.ts';

/** Muscles of the upper arm. */
export const armMuscles: readonly Muscle[] = [
  muscle({
    id: 'coracobrachialis',
    name: 'Coracobrachialis',
    region: 'arm',
    views: ['front'],
    nerve: 'musculocutaneous',
    roots: 'C5-C7',
    risk: 'moderate',
    hazards: 'AX, musculocutaneous n. (pierces it), median n., brachial a.',
    places: [
      area('front', 0, '106.4 243, 108 268, 111.6 292, 106.6 284, 101.6 268, 100.4 254', '105 268'),
      // From the coracoid process, under the deltoid and the pectoralis major.
      area('front', 2, '84 196, 90 196, 100 222, 106.4 243, 100.4 254, 94 232'),
    ],
  }),
  muscle({
    id: 'biceps-brachii',
    name: 'Biceps brachii',
    region: 'arm',
    views: ['front'],
    nerve: 'musculocutaneous',
    roots: 'C5-C6',
    risk: 'moderate',
    hazards: 'NV brachial a., median n., musculocutaneous n.',
    needled: 'often',
    places: [
      area(
        'front',
        0,
        '107 245, 114.6 243.6, 122.6 255.6, 133 272.6, 141.8 293, 146.4 315, 147 335, 144.6 352, 142 369, 140.2 369, 132.4 351, 123.4 333, 115.4 311, 110.2 290, 107.4 268',
        '131 308',
      ),
    ],
  }),
  muscle({
    id: 'brachialis',
    name: 'Brachialis',
    region: 'arm',
    views: ['front'],
    nerve: 'musculocutaneous (+ radial)',
    roots: 'C5-C6',
    risk: 'moderate',
    hazards: 'NV radial n., brachial a.',
    places: [
      area(
        'front',
        1,
        '113.6 312, 120 306, 138 288, 147.2 300, 151.2 320, 152.4 338, 149.4 354, 145 372, 140 372, 127.6 353, 119.4 334',
        '149 346',
      ),
    ],
  }),
  muscle({
    id: 'triceps-long-head',
    name: 'Triceps, long head',
    region: 'arm',
    views: ['back'],
    nerve: 'radial',
    roots: 'C6-C8',
    risk: 'moderate',
    hazards: 'NV radial n., ulnar n.',
    needled: 'often',
    places: [
      area(
        'back',
        0,
        '108 236, 119.4 250, 127.4 272, 131.8 296, 133.4 320, 134 345, 126.4 337, 117 319, 108.8 296, 103.6 274, 101.6 252',
        '118 290',
      ),
      area(
        'front',
        0,
        '100.8 266, 105.8 280, 109.4 300, 114.2 318, 121 336, 126 350, 123.4 361, 118 352, 112.2 334, 107.4 313, 103.6 292',
        '112 322',
      ),
    ],
  }),
  muscle({
    id: 'triceps-lateral-head',
    name: 'Triceps, lateral head',
    region: 'arm',
    views: ['back'],
    nerve: 'radial',
    roots: 'C6-C8',
    risk: 'moderate',
    hazards: 'NV radial n. in groove',
    needled: 'often',
    places: [
      area(
        'back',
        0,
        '124 252, 133.4 271, 143 288.4, 151 305, 154.4 322, 153 337, 147.8 347, 138.4 354.4, 135.4 324, 134 298, 130.6 273',
        '143 306',
      ),
      area('front', 0, '146 275, 150.2 292, 154 314, 156.4 333, 151.6 316, 148.4 294'),
    ],
  }),
  muscle({
    id: 'triceps-medial-head',
    name: 'Triceps, medial head',
    region: 'arm',
    views: ['back'],
    nerve: 'radial',
    roots: 'C6-C8',
    risk: 'moderate',
    hazards: 'NV ulnar n., radial n.',
    places: [
      area(
        'back',
        0,
        '104.2 282, 109.4 300, 117.4 320, 126.8 338, 134 346, 138.4 354.4, 131.6 365, 124 361.6, 118.2 352, 112.2 334, 107 312',
        '121 338',
      ),
    ],
  }),
  muscle({
    id: 'anconeus',
    name: 'Anconeus',
    region: 'elbow',
    views: ['back'],
    nerve: 'radial',
    roots: 'C7-C8',
    risk: 'low',
    hazards: 'NV ulnar n., JT',
    places: [area('back', 0, '157 367, 152.4 381, 145.4 399, 143.2 382, 147 370', '151 376')],
  }),
];
