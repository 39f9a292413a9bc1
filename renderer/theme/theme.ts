import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { variantColors } from './variant-colors.ts';

/** Pine: the one accent, from soft to deep. Screens take it as `var(--tb-accent)`. */
const accent: MantineColorsTuple = [
  '#eef7f5',
  '#d8edea',
  '#b6d9d4',
  '#91bbb6',
  '#71c6bb',
  '#3d938a',
  '#1f726a',
  '#105953',
  '#074742',
  '#052f2c',
];

const danger: MantineColorsTuple = [
  '#fdf3f1',
  '#fbe9e6',
  '#f3c8c2',
  '#e4a59e',
  '#f4877c',
  '#cf5a50',
  '#bb3d37',
  '#a52a26',
  '#8b1e1c',
  '#5c1412',
];

/** Warm greys instead of Mantine's blue ones, wherever a component names a grey itself. */
const gray: MantineColorsTuple = [
  '#faf8f6',
  '#f3f0ec',
  '#edeae5',
  '#dad6d0',
  '#bdb8b0',
  '#8b857d',
  '#5c574f',
  '#45413a',
  '#312e29',
  '#211e19',
];

const dark: MantineColorsTuple = [
  '#e9e6e2',
  '#afaaa4',
  '#96908a',
  '#827c77',
  '#3e3a37',
  '#322e2c',
  '#292624',
  '#201e1c',
  '#191715',
  '#151312',
];

/** No transition for what opens: a menu in a treatment room is there or it is not. */
const atOnce = { transitionProps: { duration: 0 } };

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 4 },
  colors: { accent, danger, red: danger, gray, dark },
  white: '#fefdfc',
  black: '#211e19',
  fontFamily: 'var(--tb-font)',
  fontFamilyMonospace: 'var(--tb-font)',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.45', xl: '1.35' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  headings: {
    fontFamily: 'var(--tb-font)',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.3' },
      h2: { fontSize: '1rem', lineHeight: '1.35' },
      h3: { fontSize: '0.875rem', lineHeight: '1.4' },
      h4: { fontSize: '0.875rem', lineHeight: '1.4', fontWeight: '500' },
      h5: { fontSize: '0.8125rem', lineHeight: '1.4', fontWeight: '500' },
      h6: { fontSize: '0.75rem', lineHeight: '1.35', fontWeight: '500' },
    },
  },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '3px', md: '5px', lg: '8px', xl: '8px' },
  defaultRadius: 'md',
  shadows: {
    xs: 'none',
    sm: 'none',
    md: 'var(--tb-shadow)',
    lg: 'var(--tb-shadow)',
    xl: 'var(--tb-shadow)',
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  variantColorResolver: variantColors,
  components: {
    // Heights and type sizes come from the density around a field, not from Mantine's size property.
    Input: {
      vars: () => ({
        wrapper: {
          '--input-height': 'var(--tb-control)',
          '--input-fz': 'var(--tb-text-m)',
          '--input-padding-y': undefined,
          '--input-margin-top': '0',
          '--input-margin-bottom': '0',
        },
      }),
    },
    Button: {
      vars: (_theme: unknown, { size }: { size?: string }) =>
        size?.startsWith('compact') === true
          ? {
              root: {
                '--button-height': 'var(--tb-control-small)',
                '--button-padding-x': 'calc(var(--tb-control-pad) - 2px)',
                '--button-fz': 'var(--tb-text-s)',
              },
            }
          : { root: {} },
    },
    Combobox: { defaultProps: { shadow: 'md', ...atOnce } },
    Loader: { defaultProps: { type: 'oval', size: 16 } },
    Menu: {
      defaultProps: {
        shadow: 'md',
        position: 'bottom-end',
        offset: 4,
        // The placeholder is no menu item, and a menu may hold nothing else.
        withInitialFocusPlaceholder: false,
        ...atOnce,
      },
    },
    Modal: {
      defaultProps: {
        radius: 'lg',
        padding: 'lg',
        centered: true,
        transitionProps: { duration: 0 },
        // Mantine's <header> inside a dialog would count as a second banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
    },
    Popover: { defaultProps: { shadow: 'md', offset: 4, ...atOnce } },
    Tooltip: {
      defaultProps: {
        openDelay: 400,
        events: { hover: true, focus: true, touch: false },
        transitionProps: { duration: 0 },
        offset: 6,
      },
    },
  },
});

/** Mantine's own variables, pointed at our tokens: both colour schemes then follow tokens.css alone. */
export const mantineVariables: CSSVariablesResolver = () => {
  const pointed = {
    '--mantine-color-body': 'var(--tb-surface)',
    '--mantine-color-text': 'var(--tb-text)',
    '--mantine-color-bright': 'var(--tb-text)',
    '--mantine-color-dimmed': 'var(--tb-text-quiet)',
    '--mantine-color-error': 'var(--tb-danger)',
    '--mantine-color-success': 'var(--tb-accent)',
    '--mantine-color-placeholder': 'var(--tb-text-quiet)',
    '--mantine-color-anchor': 'var(--tb-accent)',
    '--mantine-color-default': 'var(--tb-surface-raised)',
    '--mantine-color-default-hover': 'var(--tb-hover)',
    '--mantine-color-default-color': 'var(--tb-text)',
    '--mantine-color-default-border': 'var(--tb-line)',
    '--mantine-color-disabled': 'var(--tb-surface-sunken)',
    '--mantine-color-disabled-color': 'var(--tb-text-disabled)',
    '--mantine-color-disabled-border': 'var(--tb-line)',
    '--mantine-primary-color-contrast': 'var(--tb-on-accent)',
    '--mantine-color-accent-filled': 'var(--tb-accent)',
    '--mantine-color-accent-filled-hover': 'var(--tb-accent-hover)',
    '--mantine-color-accent-light': 'var(--tb-accent-soft)',
    '--mantine-color-accent-light-hover': 'var(--tb-hover)',
    '--mantine-color-accent-light-color': 'var(--tb-accent)',
    '--mantine-color-accent-text': 'var(--tb-accent)',
    '--mantine-color-danger-text': 'var(--tb-danger)',
  };
  return { variables: {}, light: pointed, dark: pointed };
};
