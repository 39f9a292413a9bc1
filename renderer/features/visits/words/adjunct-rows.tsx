import { Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Adjunct, adjunctKind } from '../../../../shared/contract/visit-words.ts';
import { newId } from '../../../lib/new-id.ts';
import { FieldGroup } from '../../../ui/field-group.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { changeRow, removeRow } from './rows.ts';
import { useRowFocus } from './use-row-focus.ts';
import classes from './words.module.css';

type AdjunctRowsProps = {
  adjuncts: readonly Adjunct[];
  errorOf: (path: string) => string | undefined;
  onChange: (adjuncts: Adjunct[], when?: 'now' | 'soon') => void;
  onLeft: () => void;
};

/** What was given beside the needles, one row each; a press on its kind adds one. */
export function AdjunctRows({ adjuncts, errorOf, onChange, onLeft }: AdjunctRowsProps) {
  const { t } = useTranslation();
  const focus = useRowFocus();

  function add(kind: Adjunct['kind']) {
    const id = newId();
    onChange([...adjuncts, { id, kind, description: '', dose: '' }]);
    focus.follow(id);
  }

  return (
    <FieldGroup label={t('visitWords.adjuncts.list')}>
      <div className={classes.rows} ref={focus.list}>
        {adjuncts.map((adjunct, index) => {
          const kind = t(`visitWords.adjuncts.kinds.${adjunct.kind}`);
          const number = index + 1;
          const text = (field: 'description' | 'dose') => ({
            label: t(`visitWords.adjuncts.${field}`),
            labelHidden: true,
            value: adjunct[field],
            error: errorOf(`adjuncts.${index}.${field}`),
            onChange: (words: string) =>
              onChange(changeRow(adjuncts, adjunct.id, { [field]: words }), 'soon'),
            onBlur: onLeft,
          });
          return (
            <fieldset
              key={adjunct.id}
              className={classes.row}
              data-row={adjunct.id}
              aria-label={t('visitWords.adjuncts.numbered', { number, kind })}
            >
              <span className={classes.kind}>{kind}</span>
              <div className={classes.grow}>
                <TextField {...text('description')} placeholder={t('visitWords.adjuncts.description')} />
              </div>
              <div className={classes.grow}>
                <TextField {...text('dose')} placeholder={t('visitWords.adjuncts.dosePlaceholder')} />
              </div>
              <span data-remove>
                <IconButton
                  label={t('visitWords.adjuncts.remove', { number, kind })}
                  icon={IconX}
                  onClick={() => {
                    focus.leave(adjunct.id);
                    onChange(removeRow(adjuncts, adjunct.id));
                  }}
                />
              </span>
            </fieldset>
          );
        })}
        <fieldset className={classes.add} aria-label={t('visitWords.adjuncts.add')} data-add>
          {adjunctKind.options.map((kind) => (
            <Button
              key={kind}
              variant="default"
              leftSection={<Icon of={IconPlus} size={14} />}
              onClick={() => add(kind)}
            >
              {t(`visitWords.adjuncts.kinds.${kind}`)}
            </Button>
          ))}
        </fieldset>
      </div>
    </FieldGroup>
  );
}
