/** What the body map shows: all of the body, or a part of it closer by. */
export const bodyViews = {
  group: 'View of the body',
  closeUp: 'Close-up',
  closeUpOf: 'Close-up: {{part}}',
  sites_one: '{{count}} site there',
  sites_other: '{{count}} sites there',
  scene: {
    whole: 'Front and back',
    sides: 'Sides',
    headAndNeck: 'Head and neck',
    shoulder: 'Shoulder girdle',
    forearmAndHand: 'Forearm and hand',
    lumbarAndHip: 'Low back and hip',
    thighAndKnee: 'Thigh and knee',
    leg: 'Leg',
    feet: 'Foot: dorsum and sole',
  },
} as const;
