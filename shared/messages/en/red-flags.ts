/** The guided paths of the red flags: what to do now, whom to call, what to write down. Own words. */
export const redFlags = {
  now: 'What to do now',
  write: 'What to write down',
  done: 'done {{time}}',
  emergency: 'Call in an emergency',
  clinicContact: 'Call in the clinic',
  noContact: 'No contact of the clinic is set. The owner sets one under Clinic.',
  sources: 'Sources: {{sources}}',
  possible: 'The neck was needled: could it be more?',
  possibleText: 'After needles in the neck this may be a sign of a vessel or a nerve.',
  openGuide: 'Open the guided path',
  title: {
    collapse: 'Fainted, fell or had a seizure',
    pneumothorax: 'Pneumothorax suspected',
    neckSigns: 'Signs after the neck was needled',
    nerveDeficit: 'A nerve may be hurt',
    bladderBowel: 'Bladder or bowel changed',
    infection: 'Infection suspected',
    bleeding: 'Bleeding, or pressure in a muscle',
    needle: 'A needle broke or was left',
    organ: 'An organ may be punctured',
  },
  step: {
    needlesOut: 'Take out every needle. No more treatment today.',
    sitUp: 'Let the patient sit as breathing is easiest, and stay with them.',
    breathless: 'Breathless at rest, blue lips, a fast pulse, or faint: call {{emergency}} now.',
    chestToday:
      'Chest pain, a dry cough or a little breathlessness alone: to an emergency department today, with somebody, not driving. It may begin hours or a day later, at home too.',
    tellLung:
      'Tell them: needles near the lung, which muscle, how long a needle, when. Ask them to think of a pneumothorax.',
    lieDown: 'Needles out. Lay the patient flat, legs raised, and loosen what is tight.',
    breathing:
      'Not awake: check the breathing. Not breathing as usual: call {{emergency}}, begin chest compressions, send for the defibrillator.',
    onTheSide: 'Breathing but not awake: on the side. Does not come round at once: call {{emergency}} now.',
    seizure:
      'A seizure: hold nobody down, keep the head from harm, put nothing in the mouth. Over five minutes, a second one, or the first ever: call {{emergency}}.',
    wakeUp:
      'Awake: rest lying, then sitting; water or something sweet once fully awake. Look for injuries from a fall.',
    goesHome: 'The patient stays until well, does not drive, and goes home with somebody.',
    noNeck: 'Needles out. Lay the patient flat. No more needles, turning or treatment of the neck.',
    strokeLook:
      'Look at face, arms and speech; ask for double vision, swallowing, walking, a numb face, a headache like never before. Note when it began.',
    strokeCall: 'Any of these: call {{emergency}} now, and say when it began.',
    dizzyWait:
      'Dizziness alone that passes lying down: watch for half an hour. It stays or comes back: physician today, not driving.',
    needleBack: 'Take the needle out; none here again today.',
    compareSides: 'Compare both sides: strength, touch, reflexes.',
    nerveGrows: 'Growing weaker, spreading, or both legs: emergency department today.',
    nervePhysician:
      'Weakness that stays, or numbness over a day: have a physician look at it. Call the patient tomorrow.',
    stopSpine:
      'Stop treatment. Think of the spinal cord or the cauda equina until it is shown to be neither.',
    saddle:
      'Ask: passing urine or holding it, stool, numb between the legs, weak or numb legs. Note since when.',
    spineNow:
      'To an emergency department at once, with somebody. Cannot walk, or no way to get there: call {{emergency}}.',
    sendAlong: 'Send along what you found and what was needled.',
    sepsis:
      'Fever, shivering, confusion, fast breath, or a hot swollen joint: emergency department now. Very unwell: call {{emergency}}.',
    redness:
      'Redness that spreads, pus, growing pain: physician today. Draw its edge on the skin, with the time.',
    noNeedleHere: 'No needles until it has healed.',
    keepLot: 'Keep the box: lot and expiry of the needles, and who else was treated from it.',
    press: 'Press firmly for ten minutes without looking. Longer with a blood thinner.',
    compartmentLook:
      'Tense swelling, pain far beyond the cause or on stretching the muscle, numb, cold or pale below: emergency department now.',
    atHeart: 'Keep the limb at the height of the heart, with nothing tight around it.',
    bleedCall: 'Bleeding that does not stop, or pale and faint: call {{emergency}}.',
    keepStill: 'The patient stays still as they are, the muscle at rest.',
    grip: 'An end can be seen: press the skin down beside it and draw it out with forceps. None can be seen: do not dig.',
    markSpot: 'Draw a ring where it went in.',
    toImaging:
      'A piece may be left: to an emergency department for imaging, the limb still, with the rest of the needle.',
    leftBehind:
      'A forgotten needle: take it out and look at its place; over the chest ask for breath and pain. The patient has gone: call them now.',
    countAgain: 'Count all needles again, with a second person.',
    lieStill: 'Needles out. Lay the patient down, keep them warm; nothing to eat or drink.',
    shock: 'Pale, cold sweat, fast pulse, growing pain in chest or belly, faint: call {{emergency}} now.',
    organToday: 'Well so far: emergency department today, with somebody. Bleeding inside may show late.',
    tellOrgan: 'Tell them which muscle, how deep, how long a needle, when.',
  },
  record: {
    times: 'When it began, when you acted, when you called.',
    vitals: 'Pulse, breathing, awake or not, oxygen where you can measure it; again every few minutes.',
    needles: 'Muscle and side, size and depth of the needle, which needle was the last.',
    told: 'Whom you told and what they said; where the patient went, and with whom.',
    examination: 'Strength, touch and reflexes, both sides.',
    place: 'Size and look of the place.',
    pieces: 'Length of what you hold, and of a whole needle of the box; lot and expiry.',
  },
} as const;
