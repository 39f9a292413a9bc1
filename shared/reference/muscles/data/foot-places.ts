import { area, type MusclePlace } from '../place.ts';

/** Where the muscles of the foot lie on its dorsum and its sole; the left foot. */
export const footPlaces: Readonly<Record<string, readonly MusclePlace[]>> = {
  'quadratus-plantae': [area('sole', 1, '36 966, 52 966, 52 944, 47 928, 40 928, 37 946', '45 956')],
  'adductor-hallucis': [
    area('sole', 2, '52 932, 46 914, 66 898, 64 890, 44 894, 33 894, 38 914, 42 930', '40 911.4'),
  ],
  'flexor-hallucis-brevis': [
    area('sole', 1, '39 934, 37 916, 31 892, 26 887, 18 890, 22 908, 28 918, 35 936', '25 909.6'),
  ],
  'flexor-digitorum-brevis': [
    area(
      'sole',
      0,
      '38 984, 35.6 962, 36.4 942, 39.4 922, 42.4 908, 51 902, 60 911, 58.6 926, 56.4 944, 54 964, 50 984',
      '42 943',
    ),
  ],
  'abductor-hallucis': [
    area(
      'sole',
      0,
      '32.6 987, 27.6 973, 28 957, 26 940, 22 922, 18.6 904, 19.4 888, 25 906, 30 926, 33.4 946, 34.4 964, 37 984',
      '29.4 948',
      '28 934, 30 956',
    ),
    area('dorsum', 0, '25 898, 20.4 922, 17.4 944, 17.6 958, 21 944, 24.4 922', '21.4 926'),
  ],
  'abductor-digiti-minimi-foot': [
    area(
      'sole',
      0,
      '54 986, 61 973, 61.4 956, 63 939, 66.8 921, 70.4 900, 65.6 910, 61.4 926, 58.4 945, 55.6 964, 51 984',
      '60 950',
      '60.6 953, 65.6 920',
    ),
    area('dorsum', 0, '68.4 912, 72.6 930, 74.2 948, 73.6 960, 71.4 950, 69.4 934'),
  ],
  'foot-interossei': [
    area('dorsum', 1, '32 924, 58.6 920, 65.6 956, 57.4 961, 26 961', '52 942', '31 942, 52 942'),
  ],
  'extensor-hallucis-brevis': [
    area('dorsum', 0, '56.6 898, 50 914, 42.4 934, 36 950, 38.6 932, 44 912, 52 895.6', '47 916'),
  ],
  'extensor-digitorum-brevis': [
    area('dorsum', 0, '62.6 897, 66 908, 64 922, 60.6 938, 54 940, 48.4 934, 51.4 914, 57 898', '61 906.6'),
  ],
};
