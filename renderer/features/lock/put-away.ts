/**
 * Takes the page out of the document and brings it back as it was: its elements live on outside the document,
 * with what was typed, where it was scrolled to and which field had the focus. While it is away, what it adds to the
 * page (a notice that arrives) is put away too, and no key reaches it.
 */
export function putAway(stays: HTMLElement): () => void {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  const scrolled = [...document.querySelectorAll('*')]
    .filter(({ scrollTop, scrollLeft }) => scrollTop > 0 || scrollLeft > 0)
    .map((element) => ({ element, top: element.scrollTop, left: element.scrollLeft }));
  const away = new Map<Element, Comment>();
  // The colours of the theme stand in a style element of the page; without it buttons fall back to the library's.
  const styles = [...document.body.querySelectorAll('style')].map((style) => {
    const copy = style.cloneNode(true) as HTMLStyleElement;
    copy.nonce = style.nonce;
    return copy;
  });

  function hide(node: Node): void {
    if (!(node instanceof HTMLElement) || node === stays || node.matches('script, style')) return;
    const place = document.createComment('');
    node.replaceWith(place);
    away.set(node, place);
  }

  for (const child of [...document.body.children]) hide(child);
  document.head.append(...styles);
  document.body.append(stays);
  const arrivals = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node.isConnected) hide(node);
  });
  arrivals.observe(document.body, { childList: true });
  keysGoTo = stays;
  const keepKeys = (event: Event) => event.stopPropagation();
  for (const name of keyEvents) stays.addEventListener(name, keepKeys);

  return () => {
    arrivals.disconnect();
    keysGoTo = null;
    for (const name of keyEvents) stays.removeEventListener(name, keepKeys);
    stays.remove();
    for (const style of styles) style.remove();
    for (const [element, place] of away) {
      if (place.isConnected) place.replaceWith(element);
    }
    for (const { element, top, left } of scrolled) {
      element.scrollTop = top;
      element.scrollLeft = left;
    }
    if (focused?.isConnected && focused !== document.body) focused.focus({ preventScroll: true });
  };
}

const keyEvents = ['keydown', 'keypress', 'keyup'] as const;
/** The one part of the document that gets keys; null while the whole page does. */
let keysGoTo: HTMLElement | null = null;

/** Dialogs listen before anybody else; so these keys must be stopped before them. */
function isForThePage(event: KeyboardEvent): boolean {
  const isTyping = event.target instanceof Node && keysGoTo?.contains(event.target) === true;
  return !isTyping || event.key === 'Escape' || event.ctrlKey || event.metaKey || event.altKey;
}

/** Set up before the first page, so that nothing of a page hears a key first. Gives the way to end it. */
export function guardKeys(): () => void {
  const guard = (event: KeyboardEvent) => {
    if (keysGoTo !== null && isForThePage(event)) event.stopImmediatePropagation();
  };
  for (const name of keyEvents) window.addEventListener(name, guard, { capture: true });
  return () => {
    for (const name of keyEvents) window.removeEventListener(name, guard, { capture: true });
  };
}
