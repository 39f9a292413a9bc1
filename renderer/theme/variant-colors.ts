import { defaultVariantColorsResolver, type VariantColorsResolver } from '@mantine/core';

const hairline = '1px solid';

/**
 * Colours of buttons by variant: the accent for the one primary action, danger where something is given up,
 * paper and a strong line for the rest. They are token names, so that both colour schemes follow.
 */
export const variantColors: VariantColorsResolver = (input) => {
  const family = input.color === 'danger' ? 'danger' : 'accent';
  const isKnown = input.color === undefined || input.color === 'accent' || input.color === 'danger';
  if (!isKnown) {
    return defaultVariantColorsResolver(input);
  }
  switch (input.variant) {
    case 'filled':
      return {
        background: `var(--tb-${family})`,
        hover: `var(--tb-${family}-hover)`,
        color: `var(--tb-on-${family})`,
        border: `${hairline} transparent`,
      };
    case 'light':
      return {
        background: `var(--tb-${family}-soft)`,
        hover: 'var(--tb-hover)',
        color: `var(--tb-${family})`,
        border: `${hairline} transparent`,
      };
    case 'default':
      return {
        background: 'var(--tb-surface-raised)',
        hover: 'var(--tb-hover)',
        color: family === 'danger' ? 'var(--tb-danger)' : 'var(--tb-text)',
        border: `${hairline} var(--tb-line-strong)`,
      };
    case 'outline':
      return {
        background: 'transparent',
        hover: 'var(--tb-hover)',
        color: `var(--tb-${family})`,
        border: `${hairline} var(--tb-${family})`,
      };
    case 'subtle':
    case 'transparent':
      return {
        background: 'transparent',
        hover: 'var(--tb-hover)',
        color: `var(--tb-${family})`,
        border: `${hairline} transparent`,
      };
    default:
      return defaultVariantColorsResolver(input);
  }
};
