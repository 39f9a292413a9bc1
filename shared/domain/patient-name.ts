type Names = { legalGivenNames: string; legalFamilyName: string; preferredName: string | null };

/** What a screen calls a person: the preferred name, else the legal given names, with the family name. */
export function displayName(names: Names): string {
  return `${names.preferredName ?? names.legalGivenNames} ${names.legalFamilyName}`;
}

/** The name on the card, for a document that must carry it. */
export function legalName(names: Names): string {
  return `${names.legalGivenNames} ${names.legalFamilyName}`;
}
