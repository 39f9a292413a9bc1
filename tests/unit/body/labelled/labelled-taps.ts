import { armAndHand } from './arm-and-hand.ts';
import { headAndNeck } from './head-and-neck.ts';
import { hipAndThigh } from './hip-and-thigh.ts';
import { legAndFoot } from './leg-and-foot.ts';
import { shoulderAndBack } from './shoulder-and-back.ts';
import { sideAndSole } from './side-and-sole.ts';
import type { LabelledTap } from './taps.ts';

/** Every labelled tap. */
export const labelledTaps: readonly LabelledTap[] = [
  ...headAndNeck,
  ...shoulderAndBack,
  ...armAndHand,
  ...hipAndThigh,
  ...legAndFoot,
  ...sideAndSole,
];
