/**
 * Where the taxonomy of reactions, the guided paths and the published rates take their facts from. The words are our
 * own; nothing of these texts is copied. `generalPractice` stands for what every first-aid or clinical course teaches.
 */
export const reactionSources = {
  brady2014: 'Brady S et al., J Man Manip Ther 2014;22:134–140',
  boyce2020: 'Boyce D et al., Int J Sports Phys Ther 2020;15:103–113',
  white2001: 'White A et al., BMJ 2001;323:485–486',
  witt2009: 'Witt CM et al., Forsch Komplementmed 2009;16:91–97',
  macPherson2005: 'MacPherson H, Thomas K, Acupunct Med 2005 (tiredness after treatment)',
  halle2016: 'Halle JS, Halle RJ, Int J Sports Phys Ther 2016;11:651–662',
  halle2016b:
    'Halle JS, Halle RJ, Pertinent dry needling considerations, part two, Int J Sports Phys Ther 2016',
  southAfrica121:
    'Allied Health Professions Council of South Africa, Board Notice 121 (adverse effects; thorax)',
  pneumothoraxCases: 'Published cases of pneumothorax after needling, with onset from 30 minutes to two days',
  strayNeedles: 'Reporting database cited in the Clean Needle Technique literature (160 incidents)',
  ichE2A: 'ICH E2A, clinical safety data management: what makes an event serious',
  clinicalIssue: 'Asked for by physiotherapists who needle; not counted apart in the surveys',
  generalPractice: 'General first aid and clinical practice',
} as const;
