import type { Icon as TablerIcon } from '@tabler/icons-react';

/** A drawn sign from `@tabler/icons-react`, handed to a component of the kit. */
export type IconSign = TablerIcon;

interface IconProps {
  of: IconSign;
  size?: 14 | 16 | 18 | 20 | 24;
  /** What it says, where no word beside it says so; without it screen readers skip the icon. */
  label?: string;
}

/** An icon in the kit's stroke: thin, one and a half pixels at every size. */
export function Icon({ of: Sign, size = 16, label }: IconProps) {
  const stroke = size >= 20 ? 1.5 : 1.6;
  return label === undefined ? (
    <Sign size={size} stroke={stroke} aria-hidden="true" focusable="false" style={{ flex: 'none' }} />
  ) : (
    <Sign size={size} stroke={stroke} role="img" aria-label={label} style={{ flex: 'none' }} />
  );
}
