import type { BodyPoint, BodyView } from './body-space.ts';

/**
 * Where the landmarks lie in body space version 1: [across, down] in thousandths of body height, for the half at the
 * right of the drawing (front: the patient's left; back: the patient's right). Heights and breadths after Drillis and
 * Contini and common adult anthropometry; vertebral levels from C7 to L4 at the height of the iliac crests.
 */
const frontLandmarks = {
  vertex: [0, 0],
  glabella: [0, 55],
  nasion: [0, 60],
  'temporal-fossa': [39, 52],
  'zygomatic-arch-middle': [36, 74],
  'mandibular-angle': [35, 107],
  'chin-point': [0, 130],
  'hyoid-bone': [0, 140],
  'cricoid-cartilage': [0, 158],
  'jugular-notch': [0, 184],
  'sternoclavicular-joint': [8, 183],
  'clavicle-middle': [56, 176],
  'acromion-tip': [111, 181],
  'coracoid-process': [86, 195],
  'xiphoid-process': [0, 300],
  nipple: [56, 264],
  'anterior-axillary-fold': [101, 252],
  'tenth-rib-lateral': [82, 362],
  umbilicus: [0, 400],
  'iliac-crest-top': [80, 412],
  'anterior-superior-iliac-spine': [68, 448],
  'pubic-tubercle': [13, 496],
  'inguinal-middle': [41, 474],
  'greater-trochanter': [95, 480],
  'lateral-epicondyle-of-humerus': [160, 364],
  'medial-epicondyle-of-humerus': [121, 365],
  'cubital-crease-middle': [142, 371],
  'radial-styloid': [184, 508],
  'ulnar-styloid': [152, 508],
  'wrist-crease-middle': [168, 512],
  pisiform: [156, 520],
  'first-carpometacarpal-joint': [184, 519],
  'first-metacarpophalangeal-joint': [204, 546],
  'fifth-metacarpophalangeal-joint': [163, 566],
  'third-metacarpophalangeal-joint': [180, 570],
  'patella-top': [56, 697],
  'patella-middle': [56, 711],
  'patella-tip': [56, 727],
  'lateral-femoral-epicondyle': [82, 712],
  'medial-femoral-epicondyle': [27, 712],
  'knee-joint-line-lateral': [81, 728],
  'knee-joint-line-medial': [28, 729],
  'tibial-tuberosity': [56, 748],
  'fibular-head': [81, 746],
  'medial-malleolus': [36, 951],
  'lateral-malleolus': [75, 954],
  'fifth-metatarsal-base': [87, 975],
  'first-metatarsophalangeal-joint': [51, 986],
} as const satisfies Record<string, readonly [number, number]>;

const backLandmarks = {
  vertex: [0, 0],
  'external-occipital-protuberance': [0, 84],
  'mastoid-process': [39, 92],
  'c2-spinous-process': [0, 112],
  'c5-spinous-process': [0, 132],
  'c7-spinous-process': [0, 149],
  't1-spinous-process': [0, 162],
  't3-spinous-process': [0, 193],
  't7-spinous-process': [0, 256],
  't8-spinous-process': [0, 271],
  't12-spinous-process': [0, 334],
  'l1-spinous-process': [0, 350],
  'l2-spinous-process': [0, 367],
  'l3-spinous-process': [0, 385],
  'l4-spinous-process': [0, 403],
  'l5-spinous-process': [0, 421],
  's2-spinous-process': [0, 452],
  'coccyx-tip': [0, 508],
  'acromion-tip': [112, 183],
  'superior-angle-of-scapula': [48, 171],
  'root-of-scapular-spine': [44, 199],
  'inferior-angle-of-scapula': [56, 256],
  'posterior-axillary-fold': [104, 250],
  'twelfth-rib-tip': [50, 366],
  'iliac-crest-top': [76, 406],
  'posterior-superior-iliac-spine': [24, 450],
  'ischial-tuberosity': [38, 530],
  'greater-trochanter': [95, 480],
  olecranon: [141, 366],
  'lateral-epicondyle-of-humerus': [160, 364],
  'medial-epicondyle-of-humerus': [121, 365],
  'radial-styloid': [184, 508],
  'ulnar-styloid': [154, 506],
  'second-metacarpal-middle': [186, 550],
  'third-metacarpal-middle': [176, 550],
  'lateral-femoral-epicondyle': [82, 712],
  'medial-femoral-epicondyle': [27, 712],
  'popliteal-crease-middle': [56, 731],
  'fibular-head': [82, 746],
  'medial-malleolus': [36, 952],
  'lateral-malleolus': [75, 952],
  'calcaneal-tuberosity': [57, 984],
} as const satisfies Record<string, readonly [number, number]>;

const tables = { front: frontLandmarks, back: backLandmarks } as const;

export type LandmarkName<View extends 'front' | 'back'> = keyof (typeof tables)[View];

/** A landmark as a point, on the half at the right of the drawing. */
export function landmarkPoint<View extends 'front' | 'back'>(
  view: View,
  name: LandmarkName<View>,
): BodyPoint {
  const table: Readonly<Record<string, readonly [number, number]>> = tables[view];
  const found = table[String(name)];
  if (found === undefined) throw new Error(`no landmark ${String(name)} on the ${view}`);
  return { across: found[0], down: found[1] };
}

/** Every landmark of the drawn views, for checks and for fitting another figure. */
export const landmarks: readonly {
  readonly view: BodyView;
  readonly name: string;
  readonly point: BodyPoint;
}[] = (['front', 'back'] as const).flatMap((view) =>
  Object.entries(tables[view]).map(([name, [across, down]]) => ({ view, name, point: { across, down } })),
);
