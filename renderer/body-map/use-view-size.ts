import { type RefObject, useLayoutEffect, useState } from 'react';
import { figureFrame } from '../../shared/domain/body/figure/figure.ts';

export interface ViewSize {
  readonly width: number;
  readonly height: number;
}

// A view in the chart at 1280 x 800, until it has been measured.
const assumed: ViewSize = { width: 256, height: (256 * figureFrame.height) / figureFrame.width };

/** The size of an element on the screen, followed as it changes. */
export function useViewSize(element: RefObject<HTMLElement | null>): ViewSize {
  const [size, setSize] = useState(assumed);
  useLayoutEffect(() => {
    const watched = element.current;
    if (watched === null) return undefined;
    const measure = (): void => {
      const { width, height } = watched.getBoundingClientRect();
      if (width > 0) setSize((known) => (known.width === width ? known : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
