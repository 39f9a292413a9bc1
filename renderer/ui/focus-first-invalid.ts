/** Puts the focus into the first field below `area` that carries an error; false where there is none. */
export function focusFirstInvalid(area: HTMLElement): boolean {
  const invalid = area.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid]');
  if (invalid === null) {
    return false;
  }
  const focusable = 'input, textarea, select, button:not(:disabled)';
  const inside =
    invalid.querySelector<HTMLElement>('[tabindex="0"]') ?? invalid.querySelector<HTMLElement>(focusable);
  (invalid.matches(focusable) ? invalid : inside)?.focus();
  return true;
}
