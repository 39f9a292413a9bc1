import {
  IconAlertTriangle,
  IconCheck,
  IconChevronDown,
  IconChevronRight,
  IconCircle,
  IconLock,
} from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconSign } from './icon.tsx';
import classes from './section-card.module.css';

/** Whether a section holds nothing yet, something, something to be put right, or what no longer changes. */
export type SectionState = 'empty' | 'filled' | 'problem' | 'locked';

interface SectionCardProps {
  title: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The one line that stands for the section while it is folded. */
  summary?: ReactNode;
  state?: SectionState;
  /** A `SavedState`. */
  saved?: ReactNode;
  /** Right of the title while open. */
  actions?: ReactNode;
  /** For links and for putting the focus here. */
  id?: string;
  level?: 2 | 3;
  children: ReactNode;
}

const signs: Record<SectionState, IconSign> = {
  empty: IconCircle,
  filled: IconCheck,
  problem: IconAlertTriangle,
  locked: IconLock,
};

/**
 * A section of the visit: open, or folded to one line. Its content is made when it is first opened and from then on
 * only hidden, so that nothing half typed is lost by folding.
 */
export function SectionCard(props: SectionCardProps) {
  const { title, open, onOpenChange, summary, state = 'empty', saved, actions, level = 2, children } = props;
  const { t } = useTranslation();
  const own = useId();
  const id = props.id ?? own;
  const [wasOpened, setWasOpened] = useState(open);
  if (open && !wasOpened) {
    setWasOpened(true);
  }
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section id={id} className={classes.section} data-open={open ? true : undefined} data-state={state}>
      <div className={classes.head}>
        <span className={classes.sign}>
          <Icon of={signs[state]} label={t(`common.section.${state}`)} />
        </span>
        <Heading className={classes.title}>
          <button
            type="button"
            className={classes.toggle}
            aria-expanded={open}
            aria-controls={`${id}-content`}
            onClick={() => onOpenChange(!open)}
          >
            {title}
          </button>
        </Heading>
        <div className={classes.summary}>{open ? null : summary}</div>
        {saved !== undefined && <div className={classes.aside}>{saved}</div>}
        {open && actions !== undefined && <div className={classes.aside}>{actions}</div>}
        <span className={classes.chevron}>
          <Icon of={open ? IconChevronDown : IconChevronRight} />
        </span>
      </div>
      <div id={`${id}-content`} className={classes.content} hidden={!open}>
        {wasOpened ? children : null}
      </div>
    </section>
  );
}
