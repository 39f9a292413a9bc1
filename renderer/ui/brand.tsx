import classes from './brand.module.css';

interface BrandProps {
  /** Height in pixels. */
  size?: number;
  /** Its name, where it stands alone; else screen readers skip it. */
  label?: string;
}

/** The mark: a taut band, the knot in it, and the needle that finds it. */
export function BrandMark({ size = 28, label }: BrandProps) {
  return (
    <svg
      className={classes.mark}
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      role="img"
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
    >
      <g className={classes.fibres}>
        <path d="M1.5 17.6 C8.5 17.6 10 15 15 15 S21.5 17.6 30.5 17.6" />
        <path d="M1.5 21 H9.8 M20.2 21 H30.5" />
        <path d="M1.5 24.4 C8.5 24.4 10 27 15 27 S21.5 24.4 30.5 24.4" />
      </g>
      <circle className={classes.knot} cx="15" cy="21" r="2.9" />
      <path className={classes.needle} d="M15.9 19.3 L21.2 9.9" />
      <path className={classes.handle} d="M21.2 9.9 L25.3 2.7" />
    </svg>
  );
}

/** The mark with the name. */
export function Wordmark({ size = 28, label = 'Tautband' }: BrandProps) {
  return (
    <span className={classes.wordmark} style={{ fontSize: size * 0.8 }} role="img" aria-label={label}>
      <BrandMark size={size * 1.15} />
      <span aria-hidden="true">{label}</span>
    </span>
  );
}
