import { useTranslation } from 'react-i18next';
import type { SectionId } from '../sections/section-props.ts';
import type { VisitSession } from '../state/visit-session.ts';
import { type Missing, sectionOfMissing } from './missing-items.ts';
import classes from './signing.module.css';

type MissingListProps = {
  session: VisitSession;
  missing: readonly Missing[];
  onGoTo: (section: SectionId) => void;
};

/**
 * What is missing, each a way to the section where it is entered. The focus comes to its title, not to the
 * first link: a password that was begun blindly must not end up in a field of the note.
 */
export function MissingList({ session, missing, onGoTo }: MissingListProps) {
  const { t } = useTranslation();
  return (
    <div>
      <h3 className={classes.lead} tabIndex={-1} data-first-field data-autofocus>
        {t('visit.sign.missingTitle')}
      </h3>
      <ul className={classes.missing}>
        {missing.map((item) => (
          <li key={item}>
            <button
              type="button"
              className={classes.link}
              onClick={() => onGoTo(sectionOfMissing(item, session))}
            >
              {t(`visit.missing.${item}`)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
