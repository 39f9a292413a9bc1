import { useTranslation } from 'react-i18next';
import type { Addendum } from '../../../../shared/contract/visit-records.ts';
import { useFormat } from '../../../lib/format.ts';
import { Panel } from '../../../ui/panel.tsx';
import classes from './note.module.css';

/** What was added after the signature, in the order it was written. */
export function AddendaPanel({ addenda }: { addenda: readonly Addendum[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (addenda.length === 0) return null;
  return (
    <Panel title={t('visit.signed.addenda')}>
      <ol className={classes.entries}>
        {addenda.map((addendum) => (
          <li key={addendum.id} className={classes.entry}>
            <p className={classes.quiet}>
              {t('visit.signed.addendumBy', {
                name: addendum.writtenByName,
                instant: format.instant(addendum.writtenAt),
              })}
            </p>
            <p className={classes.words}>{addendum.text}</p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
