/**
 * What a patient takes home after needling, in plain language and our own words. Raised with every change
 * of the words below, so that a record can say which sheet was handed out.
 *
 * What it must say: soreness and a bruise are frequent (Brady 2014: bruise 7.6 %, pain after 2.2 %; Boyce
 * 2020), tiredness and driving (MacPherson 2005), and wherever the lung is near that a collapsed lung may
 * begin hours later (published cases: 30 minutes to two days; Board Notice 121 of the Allied Health
 * Professions Council of South Africa). What helps is general clinical practice. It promises no benefit.
 */
export const aftercareVersion = 1;

export type AftercarePart = { heading: string; lines: readonly string[] };

/** The parts of the sheet. `emergency` is the number to call; `lung` when a muscle over the lung was needled. */
export function aftercareSheet({ emergency, lung }: { emergency: string; lung: boolean }): AftercarePart[] {
  const lungPart: AftercarePart = {
    heading: 'Important for you: your lung',
    lines: [
      'Needles were used near your lung today. Very rarely a needle lets a lung collapse. It can begin at once, hours later, or up to two days later.',
      `Go to an emergency department at once, or call ${emergency}, if you are short of breath, have pain in the chest or the shoulder when you breathe, or a dry cough that is new. Do not drive yourself. Say that you had needles near the lung, and when.`,
    ],
  };
  return [
    ...(lung ? [lungPart] : []),
    {
      heading: 'What you may notice',
      lines: [
        'Soreness where the needles were, like after hard exercise, for a day or two.',
        'A small bruise, or a drop of blood.',
        'Your pain being worse for a day, or feeling tired or drowsy. Do not drive while you feel drowsy.',
      ],
    },
    {
      heading: 'What helps',
      lines: [
        'Warmth, gentle movement, and drinking as you usually do.',
        'Use the area as you can; leave hard or new exercise for a day.',
        'Keep the skin clean. Leave swimming pools and hot tubs until any bleeding has stopped.',
      ],
    },
    {
      heading: 'Call the clinic',
      lines: [
        'If soreness lasts longer than three days, a bruise grows, or you feel worse and it does not settle.',
        'If you feel numb or weak somewhere, or a place becomes red, hot or more painful.',
        'Tell us about anything unusual, however small: we write it down and ask you again.',
      ],
    },
    {
      heading: `Go to an emergency department or call ${emergency}`,
      lines: [
        'If you cannot hold or pass urine or stool as usual, or are numb between the legs.',
        'If you have fever with shivering, a hot swollen joint, or swelling that is tense and very painful.',
        'If after needles in the neck you see double, speak, swallow or walk badly, or have a headache like never before.',
        'If you faint and do not feel well soon after.',
      ],
    },
  ];
}
