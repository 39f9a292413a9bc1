import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Addendum } from '../../../../shared/contract/visit-records.ts';
import { useFormat } from '../../../lib/format.ts';
import { Panel } from '../../../ui/panel.tsx';
import classes from './note.module.css';

type AddendaPanelProps = {
  addenda: readonly Addendum[];
  /** The one that was just added: it comes into view and takes the focus. */
  addedId: string | null;
};

/** What was added after the signature, in the order it was written. */
export function AddendaPanel({ addenda, addedId }: AddendaPanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const added = useRef<HTMLLIElement>(null);
  const shownId = addenda.some(({ id }) => id === addedId) ? addedId : null;
  useEffect(() => {
    if (shownId === null) return;
    added.current?.scrollIntoView({ block: 'nearest' });
    added.current?.focus({ preventScroll: true });
  }, [shownId]);
  if (addenda.length === 0) return null;
  return (
    <Panel title={t('visit.signed.addenda')}>
      <ol className={classes.entries}>
        {addenda.map((addendum) => (
          <li
            key={addendum.id}
            ref={addendum.id === addedId ? added : undefined}
            tabIndex={addendum.id === addedId ? -1 : undefined}
            className={classes.entry}
          >
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
