/** Whoever does one of these goes on by themselves. */
const signsOfLife = ['pointerdown', 'keydown', 'wheel'] as const;

/**
 * Brings an element wholly into view, its top first where it is higher than the view; and again while it grows by
 * what it reads, until somebody does something. At once and without motion: it is the answer to a press.
 */
export function keepInView(element: HTMLElement): () => void {
  const show = () => element.scrollIntoView({ block: 'nearest' });
  const growing = new ResizeObserver(show);
  function stop(): void {
    growing.disconnect();
    for (const sign of signsOfLife) window.removeEventListener(sign, stop, { capture: true });
  }
  for (const sign of signsOfLife) window.addEventListener(sign, stop, { capture: true, passive: true });
  growing.observe(element);
  show();
  return stop;
}
