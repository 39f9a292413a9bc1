/** What the owner sees of the safety of the clinic: rates beside the published ones, and the table to take away. */
export const safety = {
  lead: 'Reactions charted in this clinic, beside what careful surveys found. It counts visits and reactions, not people: nobody is ranked.',
  rates: {
    title: 'Last 12 months',
    period: '{{from}} to {{to}}: {{visits}} needled visits, {{events}} reactions.',
    none: 'No needled visit yet',
    noneText: 'The numbers begin with the first visit in which a needle was opened.',
    category: 'Reaction',
    all: 'All reactions',
    events: 'Events',
    here: 'Here, per 100 needled visits',
    ofStudy: '{{study}}, per 100 treatments',
    tooFew: 'Too few to compare',
    notGiven: 'Not given',
  },
  study: {
    brady2014: 'Brady 2014',
    boyce2020: 'Boyce 2020',
  },
  unrecorded: {
    title: 'This is lower than careful counting finds',
    text: 'Fewer than 5 reactions in 100 needled visits. A very low rate usually means that reactions are not written down: surveys that asked after every treatment found a minor one in about three to five. Ask at the end of each visit, and chart the drop of blood too.',
  },
  months: {
    title: 'By month',
    category: 'Show',
    month: 'Month',
    soFar: '{{month}}, so far',
    visits: 'Needled visits',
    rate: 'Per 100 needled visits',
  },
  reading: {
    title: 'How to read this',
    rule: 'Fewer than {{visits}} needled visits, or only one or two events: too few to compare. Such a number comes by chance, and nothing follows from it.',
    unit: 'Here an event is a reaction that was charted, counted in the month of the visit it followed. A visit counts when a needle was opened and treatment was ended.',
    low: 'A very low rate means under-recording before it means safety.',
    brady2014:
      'Brady 2014: minor adverse events per treatment. 1,463 events in 7,629 treatments (19.18 in 100) by 39 physiotherapists in Ireland, trigger-point dry needling, ten months. No major event; upper estimate of the risk 0.04 in 100 treatments or less.',
    boyce2020:
      'Boyce 2020: minor adverse events per treatment. 7,531 events in 20,464 treatments (36.7 in 100) by 420 physical therapists in the United States, dry needling, six weeks. 20 major events, fewer than 0.1 in 100 treatments (1 per 1,024 treatments). By category it gives the three most frequent.',
    others:
      'Surveys that count patients or consultations of acupuncture stand in another unit and are not shown beside these.',
    sources: 'Sources',
  },
  csv: {
    save: 'Save as CSV',
    saved: 'The table is saved:',
    notSaved: 'The table is not saved. Choose another folder.',
    privacy:
      'One line for each reaction, without names, numbers of records or days. In a small clinic a rare event may still be recognised.',
    fileName: 'Reactions {{from}} to {{to}}.csv',
    month: 'Month',
    category: 'Reaction',
    severity: 'Strength',
    seriousness: 'Seriousness',
    outcome: 'Outcome',
    region: 'Region',
    hazards: 'Near',
    needles: 'Needles of the visit',
  },
} as const;
