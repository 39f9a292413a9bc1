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
        <path d="M1 18.2 H5.5 C9.5 18.2 10.6 15.6 15 15.6 S20.5 18.2 24.5 18.2 H31" />
        <path d="M1 21.6 H10.2 M19.8 21.6 H31" />
        <path d="M1 25 H5.5 C9.5 25 10.6 27.6 15 27.6 S20.5 25 24.5 25 H31" />
      </g>
      <circle className={classes.knot} cx="15" cy="21.6" r="2.6" />
      <path className={classes.needle} d="M16.4 19 L21.6 9.4" />
      <path className={classes.handle} d="M21.6 9.4 L26 1.3" />
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
