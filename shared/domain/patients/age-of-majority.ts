import { ageInYears, type Day } from '../calendar.ts';
import { type ProvinceCode, provinceOf } from '../postal-code.ts';

/**
 * Age of majority by province and territory. Sources: Age of Majority Act of British Columbia (RSBC 1996, c. 7,
 * s. 1) and the acts of the others of that name; Civil Code of Québec, art. 153.
 */
const ages: Readonly<Record<ProvinceCode, 18 | 19>> = {
  AB: 18,
  BC: 19,
  MB: 18,
  NB: 19,
  NL: 19,
  NS: 19,
  NT: 19,
  NU: 19,
  ON: 18,
  PE: 18,
  QC: 18,
  SK: 18,
  YT: 19,
};

/** In years, where care is given. Of a place that is no province the higher one: a hint too many does no harm. */
export function ageOfMajority(province: string): 18 | 19 {
  const code = provinceOf(province);
  return code === null ? 19 : ages[code];
}

/**
 * Whether somebody is a minor on a day where care is given. Before birth nobody is. A minor who understands may
 * consent without a guardian (Infants Act of British Columbia, s. 17), so this is a hint and never a bar.
 */
export function isMinor(birthDate: Day, onDay: Day, province: string): boolean {
  const age = ageInYears(birthDate, onDay);
  return age !== null && age < ageOfMajority(province);
}
