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

/** On the right side: forward is positive. The arm is swung a little forward. */
const rightLandmarks = {
  vertex: [-2, 0],
  glabella: [61, 54],
  tragus: [5, 73],
  'zygomatic-arch-middle': [28, 78],
  'mastoid-process': [-10, 92],
  'mandibular-angle': [12, 108],
  'chin-point': [63, 121],
  'hyoid-bone': [20, 139],
  'external-occipital-protuberance': [-48, 84],
  'c7-spinous-process': [-45, 151],
  'acromion-tip': [-7, 181],
  'deltoid-tuberosity': [29, 280],
  'lateral-epicondyle-of-humerus': [55, 357],
  olecranon: [40, 366],
  'radial-styloid': [151, 464],
  'ulnar-styloid': [130, 479],
  'tenth-rib-lateral': [10, 362],
  'iliac-crest-top': [-8, 408],
  'anterior-superior-iliac-spine': [42, 447],
  'posterior-superior-iliac-spine': [-57, 446],
  'greater-trochanter': [0, 482],
  'ischial-tuberosity': [-45, 532],
  'patella-middle': [32, 710],
  'lateral-femoral-epicondyle': [-2, 712],
  'gerdy-tubercle': [12, 738],
  'fibular-head': [-16, 745],
  'tibial-tuberosity': [27, 748],
  'lateral-malleolus': [-15, 950],
  'fifth-metatarsal-base': [26, 985],
  'calcaneal-tuberosity': [-46, 980],
} as const satisfies Record<string, readonly [number, number]>;

const dorsumLandmarks = {
  'medial-malleolus': [26, 878],
  'lateral-malleolus': [64, 883],
  'navicular-tuberosity': [23.6, 904],
  'fifth-metatarsal-base': [72, 930],
  'first-metatarsophalangeal-joint': [18, 963],
  'fifth-metatarsophalangeal-joint': [73, 962],
} as const satisfies Record<string, readonly [number, number]>;

const soleLandmarks = {
  'medial-calcaneal-tubercle': [38, 982],
  'navicular-tuberosity': [26, 940],
  'fifth-metatarsal-base': [64, 944],
  'first-metatarsophalangeal-joint': [18, 894],
  'fifth-metatarsophalangeal-joint': [71, 896],
} as const satisfies Record<string, readonly [number, number]>;

const tables = {
  front: frontLandmarks,
  back: backLandmarks,
  right: rightLandmarks,
  dorsum: dorsumLandmarks,
  sole: soleLandmarks,
} as const;

/** The views with landmarks of their own; those of the left side are the mirror image of the right. */
type LandmarkView = keyof typeof tables;

export type LandmarkName<View extends LandmarkView> = keyof (typeof tables)[View];

/** A landmark as a point: on the half at the right of the drawing, and on the right side itself. */
export function landmarkPoint<View extends LandmarkView>(view: View, name: LandmarkName<View>): BodyPoint {
  const table: Readonly<Record<string, readonly [number, number]>> = tables[view];
  const found = table[String(name)];
  if (found === undefined) throw new Error(`no landmark ${String(name)} on the ${view}`);
  return { across: found[0], down: found[1] };
}

/** Every landmark, for checks and for fitting another figure. */
export const landmarks: readonly {
  readonly view: BodyView;
  readonly name: string;
  readonly point: BodyPoint;
}[] = (['front', 'back', 'right', 'dorsum', 'sole'] as const).flatMap((view) =>
  Object.entries(tables[view]).map(([name, [across, down]]) => ({ view, name, point: { across, down } })),
);
