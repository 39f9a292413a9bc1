import type { SiteInput } from '../../../shared/contract/visit-records.ts';
import type { Adjunct, VisitDraft } from '../../../shared/contract/visit-words.ts';
import type { BodyPosition } from '../../../shared/domain/body/body-space.ts';
import { levelsOfMuscle, nearestLevel } from '../../../shared/domain/body/spinal-levels.ts';
import { usualPlaceOf } from '../../../shared/domain/body/usual-place.ts';
import { noSiteDetails } from '../../../shared/domain/visits/no-site-details.ts';
import { muscleById } from '../../../shared/reference/muscles/muscles.ts';
import type { DemoRandom } from './demo-random.ts';

/** One complaint: why the person came, what is needled for it, what they take home. */
export type DemoComplaint = {
  reason: string;
  /** Ids of the muscle catalogue. */
  muscles: readonly string[];
  needleLength: number;
  plan: string;
  /** How it began and what changes it. */
  subjective: Pick<VisitDraft, 'onset' | 'onsetNote' | 'aggravating' | 'easing'>;
  /** The movement that is measured, and the segment that belongs to it. */
  movement: string;
  level: string;
  position: NonNullable<VisitDraft['patientPosition']>;
  /** What is given beside the needles. */
  adjunct: Omit<Adjunct, 'id'>;
};

export const demoComplaints: readonly DemoComplaint[] = [
  {
    reason: 'Neck and shoulder tightness after desk work',
    muscles: ['trapezius-upper', 'levator-scapulae', 'splenius-capitis', 'cervical-multifidus'],
    needleLength: 40,
    plan: 'Neck rotation, ten repetitions twice a day. Review in one week.',
    subjective: {
      onset: 'noIncident',
      onsetNote: 'over some months at the desk',
      aggravating: 'sitting long, looking down',
      easing: 'warmth, walking',
    },
    movement: 'rotation',
    level: 'C5',
    position: 'prone',
    adjunct: { kind: 'manualTherapy', description: 'Neck traction', dose: '2 minutes' },
  },
  {
    reason: 'Low back stiffness, worse in the morning',
    muscles: ['lumbar-multifidus', 'quadratus-lumborum', 'gluteus-medius', 'longissimus-lumborum'],
    needleLength: 60,
    plan: 'Walk daily, heat in the evening. Review in ten days.',
    subjective: {
      onset: 'incident',
      onsetNote: 'lifted a box',
      aggravating: 'bending in the morning',
      easing: 'walking',
    },
    movement: 'bending',
    level: 'L4',
    position: 'prone',
    adjunct: { kind: 'exercise', description: 'Cat and camel', dose: '2 × 10' },
  },
  {
    reason: 'Calf tightness when running',
    muscles: ['gastrocnemius-medial', 'gastrocnemius-lateral', 'soleus', 'tibialis-posterior'],
    needleLength: 50,
    plan: 'Calf raises, three sets of ten. Review in one week.',
    subjective: {
      onset: 'noIncident',
      onsetNote: 'after more kilometres',
      aggravating: 'running uphill',
      easing: 'rest, cycling',
    },
    movement: 'ankle up',
    level: 'S1',
    position: 'prone',
    adjunct: { kind: 'exercise', description: 'Calf raises', dose: '3 × 10' },
  },
  {
    reason: 'Shoulder pain when reaching overhead',
    muscles: ['infraspinatus', 'teres-minor', 'deltoid-posterior', 'supraspinatus'],
    needleLength: 40,
    plan: 'Outward rotation with a band, every other day. Review in one week.',
    subjective: {
      onset: 'noIncident',
      onsetNote: '',
      aggravating: 'reaching overhead',
      easing: 'arm at the side',
    },
    movement: 'lifting sideways',
    level: 'C5',
    position: 'sideLyingRight',
    adjunct: { kind: 'exercise', description: 'Outward rotation with a band', dose: '3 × 12' },
  },
  {
    reason: 'Lateral elbow pain when gripping',
    muscles: ['extensor-carpi-radialis-brevis', 'extensor-digitorum', 'supinator', 'brachioradialis'],
    needleLength: 30,
    plan: 'Slow wrist lowering, three sets of eight. Review in ten days.',
    subjective: {
      onset: 'incident',
      onsetNote: 'a day of pruning',
      aggravating: 'gripping, lifting a kettle',
      easing: 'rest',
    },
    movement: 'wrist extension',
    level: 'C6',
    position: 'supine',
    adjunct: { kind: 'exercise', description: 'Slow wrist lowering', dose: '3 × 8' },
  },
  {
    reason: 'Buttock pain when sitting',
    muscles: ['gluteus-maximus', 'piriformis', 'gluteus-medius', 'gluteus-minimus'],
    needleLength: 60,
    plan: 'Stand up each half hour. Review in one week.',
    subjective: {
      onset: 'noIncident',
      onsetNote: '',
      aggravating: 'sitting over half an hour',
      easing: 'standing up',
    },
    movement: 'hip bending',
    level: 'L5',
    position: 'sideLyingLeft',
    adjunct: { kind: 'manualTherapy', description: 'Hip mobilisation', dose: '5 minutes' },
  },
  {
    reason: 'Thigh tightness after a hill walk',
    muscles: ['rectus-femoris', 'vastus-lateralis', 'tensor-fasciae-latae', 'vastus-medialis'],
    needleLength: 50,
    plan: 'Easy cycling for a week, then hills again. Next visit in two weeks.',
    subjective: {
      onset: 'incident',
      onsetNote: 'a steep hill walk',
      aggravating: 'stairs down',
      easing: 'rest',
    },
    movement: 'knee bending',
    level: 'L3',
    position: 'supine',
    adjunct: { kind: 'modality', description: 'Heat', dose: '10 minutes' },
  },
];

const paravertebral = new Set(['cervical-multifidus', 'lumbar-multifidus', 'longissimus-lumborum']);
const intensities = ['none', 'weak', 'medium', 'strong'] as const;
const sensations = ['cramp', 'deepAche', 'twitch', 'referred', 'dullAche'] as const;

/** The spinal level of a place in a muscle that is charted by level; null in every other muscle. */
export function levelAt(muscleId: string, position: BodyPosition): string | null {
  const muscle = muscleById(muscleId);
  return muscle?.byLevel ? nearestLevel(position, levelsOfMuscle(muscle)) : null;
}

type Visited = { visitId: string; complaint: DemoComplaint; at: Date };

/** The sites of one invented visit, on one or both sides of the body. */
export function inventSites(random: DemoRandom, { visitId, complaint, at }: Visited): SiteInput[] {
  const { muscles, needleLength } = complaint;
  const sides = random.chance(40)
    ? (['left', 'right'] as const)
    : ([random.pick(['left', 'right'] as const)] as const);
  const places = muscles.flatMap((muscleId) => sides.map((side) => ({ muscleId, side })));
  return places.slice(0, random.between(2, places.length)).map(({ muscleId, side }, index) => {
    const position = usualPlaceOf(muscleId, side);
    const twitches = random.between(0, 6);
    const intensity = twitches === 0 ? 'none' : (intensities[random.between(1, 3)] ?? 'weak');
    return {
      id: random.idAt(at),
      visitId,
      version: 0,
      ordinal: index + 1,
      position,
      muscleId,
      ...noSiteDetails,
      structure: null,
      side,
      segment: levelAt(muscleId, position),
      siteType: paravertebral.has(muscleId) ? 'paravertebral' : 'triggerPoint',
      needle: { diameterMillimetres: 0.3, lengthMillimetres: needleLength },
      needleContinues: false,
      insertions: random.between(1, 3),
      technique: random.chance(75) ? 'pistoning' : 'staticDwell',
      ltrCount: twitches,
      ltrIntensity: intensity,
      ltrExhausted: twitches > 3 && random.chance(60),
      sensations: twitches > 0 ? [random.pick(sensations)] : ['none'],
      note: '',
      origin: 'entered',
    };
  });
}
