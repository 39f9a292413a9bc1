/**
 * What a patient takes home after needling, in plain language and our own words, by edition. One that was handed out
 * stays as it is, so that a record can be read again with the sheet it names: other words are a new edition.
 *
 * What it must say: soreness and a bruise are frequent (Brady 2014: bruise 7.6 %, pain after 2.2 %; Boyce 2020),
 * tiredness and driving (MacPherson 2005), and wherever the lung is near that a collapsed lung may begin hours later
 * (published cases: 30 minutes to two days; Board Notice 121 of the Allied Health Professions Council of South Africa).
 * What helps is general clinical practice. It promises no benefit.
 */
export const aftercareEditions = {
  v1: {
    lung: {
      heading: 'Important for you: your lung',
      begin:
        'Needles were used near your lung today. Very rarely a needle lets a lung collapse. It can begin at once, hours later, or up to two days later.',
      goNow:
        'Go to an emergency department at once, or call {{emergency}}, if you are short of breath, have pain in the chest or the shoulder when you breathe, or a dry cough that is new. Do not drive yourself. Say that you had needles near the lung, and when.',
    },
    notice: {
      heading: 'What you may notice',
      soreness: 'Soreness where the needles were, like after hard exercise, for a day or two.',
      bruise: 'A small bruise, or a drop of blood.',
      worse:
        'Your pain being worse for a day, or feeling tired or drowsy. Do not drive while you feel drowsy.',
    },
    helps: {
      heading: 'What helps',
      warmth: 'Warmth, gentle movement, and drinking as you usually do.',
      use: 'Use the area as you can; leave hard or new exercise for a day.',
      clean: 'Keep the skin clean. Leave swimming pools and hot tubs until any bleeding has stopped.',
    },
    call: {
      heading: 'Call the clinic',
      longer:
        'If soreness lasts longer than three days, a bruise grows, or you feel worse and it does not settle.',
      numb: 'If you feel numb or weak somewhere, or a place becomes red, hot or more painful.',
      unusual: 'Tell us about anything unusual, however small: we write it down and ask you again.',
    },
    emergency: {
      heading: 'Go to an emergency department or call {{emergency}}',
      bladder: 'If you cannot hold or pass urine or stool as usual, or are numb between the legs.',
      fever:
        'If you have fever with shivering, a hot swollen joint, or swelling that is tense and very painful.',
      neck: 'If after needles in the neck you see double, speak, swallow or walk badly, or have a headache like never before.',
      faint: 'If you faint and do not feel well soon after.',
    },
  },
} as const;
