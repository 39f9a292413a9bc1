/** The details of a needled site, the end of treatment, and needles that are still in. */
export const treatment = {
  unconfirmedLink: 'To the sites',
  yesLastTime: 'Yes last time: still so? Press for yes, again for no.',
  structureKind: {
    label: 'Kind',
    muscle: 'Muscle',
    softTissue: 'Soft tissue',
    scar: 'Scar',
    tendon: 'Tendon',
    nervePathway: 'Nerve pathway',
  },
  reasons: {
    label: 'Why here',
    tautBand: 'Taut band',
    tenderness: 'Tender',
    recognisedPain: 'Known pain',
    referredPain: 'Referred pain',
    shortening: 'Shortened',
    segmental: 'Segmental',
    restrictedRange: 'Restricted range',
  },
  depth: {
    label: 'Depth',
    unit: 'mm',
    short: '{{depth}} mm deep',
  },
  direction: {
    label: 'Direction',
    perpendicular: 'Perpendicular',
    cranial: 'Cranial',
    caudal: 'Caudal',
    medial: 'Medial',
    lateral: 'Lateral',
    tangential: 'Tangential',
  },
  dwell: {
    label: 'Left in',
    seconds: 's',
    short: '{{seconds}} s',
    shortMinutes: '{{minutes}} min',
  },
  current: {
    label: 'Current',
    hertz: 'Frequency',
    microseconds: 'Pulse',
    milliamperes: 'Strength',
    minutes: 'Time',
    unit: { hertz: 'Hz', microseconds: 'µs', milliamperes: 'mA', minutes: 'min' },
    brief: '{{hertz}} Hz',
    short: '{{hertz}} Hz, {{microseconds}} µs, {{milliamperes}} mA, {{minutes}} min',
    allFour: 'Saved once all four are written.',
    unusual: '{{label}}: usual are {{from}} to {{to}} {{unit}}.',
    implantTitle: 'The screening says implant or pacemaker',
    implant:
      'No current, unless it is known to be safe: write why in the note of this site. It is saved then.',
  },
  pain: {
    label: 'Pain',
    no: 'Not reproduced',
    similar: 'Similar',
    recognised: 'Their own pain',
    shortSimilar: 'similar pain',
    shortRecognised: 'their own pain',
    referredTo: 'Referred to',
    referredExample: 'e.g. temple, behind the eye',
    shortReferred: 'to {{place}}',
  },
  more: 'More',

  service: {
    label: 'Service',
    option: '{{service}}, {{amount}}',
    none: 'No service has a fee that day. Treatment can be ended; release it once there is one.',
    notLoaded: 'The services could not be read. Treatment can be ended; release it afterwards.',
    unchosen: 'Without a service the front desk does not see this visit yet.',
    released: 'Released to the front desk',
    releasedAt: '{{service}}, released {{time}}',
    notReleased: 'Not released to the front desk',
    notReleasedHint: 'Choose the service, so that the front desk can take the payment.',
    release: 'Release to the front desk',
    summaryReleased: 'released to the front desk',
    summaryNotReleased: 'not released',
  },

  recheckedBy: {
    suggestion: 'Somebody of this clinic, or any other name.',
  },

  needlesIn: {
    title_one: 'One needle is in',
    title_other: '{{count}} needles are in',
    leaving_one: 'One needle is in with {{patient}}. The visit stays open until treatment is ended.',
    leaving_other:
      '{{count}} needles are in with {{patient}}. The visit stays open until treatment is ended.',
    starting_one: 'One needle is in with {{patient}}. End that treatment first, or start this one beside it.',
    starting_other:
      '{{count}} needles are in with {{patient}}. End that treatment first, or start this one beside it.',
    closing_one: 'One needle is in with {{patient}}.',
    closing_other: '{{count}} needles are in with {{patient}}.',
    closingHint: 'What is charted is saved. The needles are counted out in the visit.',
    closingLocked:
      'What is charted is saved. Whoever treats unlocks this window and counts the needles out in the visit.',
    stay: 'Stay here',
    leave: 'Leave the visit',
    goToVisit: 'Go to that visit',
    start: 'Start beside it',
    close: 'Close the window',
    logOut: 'Log out',
  },

  desk: {
    readyToPay: 'Ready to pay',
    noteUnsigned: 'Note not signed',
    notReleased: 'Not released',
  },

  newWindow: 'New window',
} as const;
