import classes from './key-hint.module.css';

interface KeyHintProps {
  keys: readonly string[];
  /** What the keys do. */
  label?: string;
}

/** Keys of the keyboard, and what they do. */
export function KeyHint({ keys, label }: KeyHintProps) {
  return (
    <span className={classes.hint}>
      <span className={classes.keys}>
        {keys.map((key) => (
          <kbd key={key} className={classes.key}>
            {key}
          </kbd>
        ))}
      </span>
      {label !== undefined && <span>{label}</span>}
    </span>
  );
}
