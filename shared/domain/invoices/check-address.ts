import { postalCodeProblem, provinceOf } from '../postal-code.ts';
import type { PostalAddress } from './invoice.ts';

export type AddressProblem =
  | 'AddressMissing'
  | 'StreetMissing'
  | 'CityMissing'
  | 'ProvinceMissing'
  | 'PostalCodeMissing'
  | 'PostalCodeForm'
  | 'PostalCodeProvince';

/**
 * What keeps a letter from arriving: a part that is missing, or a postal code that cannot be. Of an address
 * without any part only `AddressMissing` is said. Abroad there may be no province and no postal code.
 */
export function addressProblems(address: PostalAddress): AddressProblem[] {
  const { street, city, province, postalCode } = address;
  if ([street, city, province, postalCode].every(isBlank)) return ['AddressMissing'];
  const problems: AddressProblem[] = [];
  if (isBlank(street)) problems.push('StreetMissing');
  if (isBlank(city)) problems.push('CityMissing');
  if (isBlank(province)) problems.push('ProvinceMissing');
  const isAbroad = !isBlank(province) && provinceOf(province) === null;
  if (isBlank(postalCode)) return isAbroad ? problems : [...problems, 'PostalCodeMissing'];
  const wrong = postalCodeProblem(postalCode, province);
  if (wrong === 'form') problems.push('PostalCodeForm');
  if (wrong === 'province') problems.push('PostalCodeProvince');
  return problems;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
