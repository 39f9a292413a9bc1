import { useTranslation } from 'react-i18next';
import type { ChartStatus } from '../../../shared/contract/chart-records.ts';
import { role } from '../../../shared/contract/clinic-records.ts';
import classes from './log-in-screen.module.css';

type DemoPerson = ChartStatus['demoLogins'][number];

type DemoPeopleProps = {
  people: readonly DemoPerson[];
  /** The login in the field. */
  chosen: string;
  onChoose: (person: DemoPerson) => void;
};

/** The invented staff: one tap fills login and password. */
export function DemoPeople({ people, chosen, onChoose }: DemoPeopleProps) {
  const { t } = useTranslation();
  return (
    <ul className={classes.people} aria-label={t('start.logIn.demoPeople')}>
      {people.map((person) => (
        <li key={person.login}>
          <button
            type="button"
            className={classes.person}
            aria-pressed={person.login === chosen}
            onClick={() => onChoose(person)}
          >
            <span className={classes.name}>{person.name}</span>
            <span className={classes.roles}>
              {role.options
                .filter((each) => person.roles.includes(each))
                .map((each) => t(`clinic.role.${each}`))
                .join(', ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
