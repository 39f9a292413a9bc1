import { back, between, front, type LabelledTap, moved, tap } from './taps.ts';

export const headAndNeck: readonly LabelledTap[] = [
  tap(
    'front',
    'C',
    'half way between zygomatic arch and angle of the jaw',
    between(front('zygomatic-arch-middle'), front('mandibular-angle'), 0.5),
    'masseter',
  ),
  tap('front', 'C', 'in the temporal fossa', front('temporal-fossa'), 'temporalis'),
  tap(
    'front',
    'C',
    'above the middle of the brow, one and a half fingers up and out from the glabella',
    moved(front('glabella'), 1.5, -1.5),
    'frontalis',
  ),
  tap(
    'back',
    'C',
    'two fingers out and one and a half up from the occipital protuberance',
    moved(back('external-occipital-protuberance'), 2, -1.5),
    'occipitalis',
  ),
  tap(
    'front',
    'C',
    'half way from the mastoid to the sternoclavicular joint',
    between({ across: 39, down: 92 }, front('sternoclavicular-joint'), 0.5),
    'sternocleidomastoid',
  ),
  tap(
    'front',
    'C',
    'behind the clavicular head of the sternomastoid: two fingers out from the joint, one and a third up',
    moved(front('sternoclavicular-joint'), 2, -1.33),
    'scalenus-anterior',
  ),
  tap(
    'front',
    'C',
    'above the middle of the clavicle, one and a half fingers up and in',
    moved(front('clavicle-middle'), -1.5, -1.5),
    'scalenus-medius',
  ),
  tap(
    'back',
    'C',
    'a finger below and in from the mastoid',
    moved(back('mastoid-process'), -1, 1),
    'splenius-capitis',
  ),
  tap(
    'back',
    'C',
    'a finger beside the midline, one and a half below the occiput',
    moved(back('external-occipital-protuberance'), 1, 1.5),
    'semispinalis-capitis',
  ),
  tap(
    'back',
    'C',
    'a centimetre beside the spine of C5',
    moved(back('c5-spinous-process'), 0.55, 0),
    'cervical-multifidus',
  ),
];
