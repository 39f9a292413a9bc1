import { back, between, front, type LabelledTap, moved, tap } from './taps.ts';

export const legAndFoot: readonly LabelledTap[] = [
  tap(
    'back',
    'P',
    'a hand below the popliteal crease, on the inner side',
    moved(back('popliteal-crease-middle'), -1.3, 4.2),
    'gastrocnemius-medial',
  ),
  tap(
    'back',
    'S',
    'a third of the way from the head of the fibula to the heel',
    between(back('fibular-head'), back('calcaneal-tuberosity'), 1 / 3),
    'gastrocnemius-lateral',
  ),
  tap(
    'back',
    'S',
    'two thirds of the way from the medial condyle of the femur to the medial malleolus',
    between(back('medial-femoral-epicondyle'), back('medial-malleolus'), 2 / 3),
    'soleus',
  ),
  tap(
    'front',
    'S',
    'a third of the way from the head of the fibula to the medial malleolus',
    between(front('fibular-head'), front('medial-malleolus'), 1 / 3),
    'tibialis-anterior',
  ),
  tap(
    'front',
    'P',
    'four fingers below the tibial tuberosity, two lateral',
    moved(front('tibial-tuberosity'), 2, 4),
    'extensor-digitorum-longus',
  ),
  tap(
    'front',
    'S',
    'outer edge of the leg, a quarter of the way from the head of the fibula to the malleolus',
    moved(between(front('fibular-head'), front('lateral-malleolus'), 0.25), 0.35, 0),
    'fibularis-longus',
  ),
  tap(
    'front',
    'S',
    'a quarter of the way from the lateral malleolus to the head of the fibula, before the tendon',
    moved(between(front('lateral-malleolus'), front('fibular-head'), 0.25), -0.12, 0),
    'fibularis-brevis',
  ),
  tap(
    'front',
    'P',
    'three fingers above the malleoli, just lateral to the crest of the tibia',
    moved(between(front('medial-malleolus'), front('lateral-malleolus'), 0.5), 0.3, -3),
    'extensor-hallucis-longus',
  ),
  tap(
    'front',
    'P',
    'three fingers before the lateral malleolus, foreshortened',
    moved(front('lateral-malleolus'), 0.2, 1.2),
    'extensor-digitorum-brevis',
  ),
  tap(
    'front',
    'P',
    'half way from the medial malleolus to the ball of the big toe',
    between(front('medial-malleolus'), front('first-metatarsophalangeal-joint'), 0.5),
    'abductor-hallucis',
  ),
];
