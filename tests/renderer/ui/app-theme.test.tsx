import { cleanup } from '@testing-library/react';
import { getNonce } from 'get-nonce';
import { afterEach, describe, expect, test } from 'vitest';
import { readStyleNonce } from '../../../renderer/theme/nonce.ts';
import { renderKit } from './render-kit.tsx';

afterEach(() => {
  cleanup();
  document.head.replaceChildren();
});

function holdNonce(element: HTMLElement, nonce: string): void {
  // jsdom has no nonce property; browsers give it and hide the attribute.
  Object.defineProperty(element, 'nonce', { value: nonce });
  document.head.append(element);
}

describe('the nonce of a load', () => {
  test('is read from the meta tag of the page', () => {
    const meta = document.createElement('meta');
    meta.setAttribute('property', 'csp-nonce');
    holdNonce(meta, 'one-load-only');
    expect(readStyleNonce()).toBe('one-load-only');
  });

  test('is on every style tag that is made at run time', () => {
    const script = document.createElement('script');
    script.setAttribute('nonce', '');
    holdNonce(script, 'one-load-only');
    renderKit(<p>x</p>);
    const made = [...document.querySelectorAll('style')];
    expect(made.length).toBeGreaterThan(0);
    expect(made.map((style) => style.getAttribute('nonce'))).toEqual(made.map(() => 'one-load-only'));
    expect(getNonce()).toBe('one-load-only');
  });
});
