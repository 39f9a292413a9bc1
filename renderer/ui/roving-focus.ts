import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  ArrowUp: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/**
 * Arrow keys, Home and End inside a group of which one member is in the tab order. Moves the focus among the group's
 * buttons that are not disabled and gives the value of the new one; null where the key means nothing here.
 */
export function moveWithinGroup(event: KeyboardEvent<HTMLElement>): string | null {
  const step = steps[event.key];
  const members = [
    ...event.currentTarget.querySelectorAll<HTMLButtonElement>('button[data-value]:not(:disabled)'),
  ];
  const index = members.indexOf(document.activeElement as HTMLButtonElement);
  if (step === undefined || index < 0 || event.ctrlKey || event.metaKey || event.altKey) {
    return null;
  }
  event.preventDefault();
  const next = members[step(index, members.length)];
  next?.focus();
  return next?.dataset.value ?? null;
}
