import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { startI18n } from '../../../renderer/i18n.ts';
import { AppTheme } from '../../../renderer/theme/app-theme.tsx';

/** What jsdom lacks and Mantine asks for. */
function giveTheWindowWhatItLacks(): void {
  window.matchMedia ??= (query: string) =>
    Object.assign(new EventTarget(), {
      matches: false,
      media: query,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
  globalThis.ResizeObserver ??= class {
    observe() {
      return undefined;
    }
    unobserve() {
      return undefined;
    }
    disconnect() {
      return undefined;
    }
  };
}

/** Renders a piece of the kit under the real theme and the real English words, with a person at the keyboard. */
export function renderKit(screen: ReactNode) {
  giveTheWindowWhatItLacks();
  startI18n('en');
  return { user: userEvent.setup(), ...render(<AppTheme scheme="light">{screen}</AppTheme>) };
}

interface HeldProps<Value> {
  initial: Value;
  children: (value: Value, change: (value: Value) => void) => ReactNode;
}

/** Holds a value as a screen would. */
export function Held<Value>({ initial, children }: HeldProps<Value>) {
  const [value, setValue] = useState(initial);
  return <>{children(value, setValue)}</>;
}
