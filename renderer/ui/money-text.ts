/** The text of an amount in a field: 12050 cents are `120.50`; none is an empty field. */
export function moneyText(cents: number | null): string {
  if (cents === null) {
    return '';
  }
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
