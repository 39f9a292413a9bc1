import { Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Finding, findingKind } from '../../../../shared/contract/visit-words.ts';
import { newId } from '../../../lib/new-id.ts';
import { ChoiceChips } from '../../../ui/choice-chips.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { changeRow, removeRow } from './rows.ts';
import { useRowFocus } from './use-row-focus.ts';
import classes from './words.module.css';

type FindingRowsProps = {
  findings: readonly Finding[];
  /** Those of the last visit, shown beside the field to be filled. */
  last: readonly Finding[];
  errorOf: (path: string) => string | undefined;
  onChange: (findings: Finding[], when?: 'now' | 'soon') => void;
  onLeft: () => void;
};

/** Asked at most visits; the signs of the radiculopathy model (Gunn) are one press further. */
const commonKinds: readonly Finding['kind'][] = [
  'range',
  'tautBand',
  'tenderness',
  'shortening',
  'weakness',
  'provocation',
];
const sides = ['left', 'right', 'midline'] as const;

/** What was found, one row each; a press on its kind adds one. */
export function FindingRows({ findings, last, errorOf, onChange, onLeft }: FindingRowsProps) {
  const { t } = useTranslation();
  const focus = useRowFocus();
  const [all, setAll] = useState(false);
  const kinds = all ? findingKind.options : commonKinds;

  function add(kind: Finding['kind']) {
    const id = newId();
    onChange([...findings, { id, kind, side: null, level: null, value: '', retest: '' }]);
    setAll(false);
    focus.follow(id);
  }

  return (
    <div className={classes.rows} ref={focus.list}>
      {findings.map((finding, index) => {
        const kind = t(`visitWords.findings.kinds.${finding.kind}`);
        const number = index + 1;
        const before = lastValueOf(finding, last);
        const change = (changes: Partial<Finding>, when?: 'now' | 'soon') =>
          onChange(changeRow(findings, finding.id, changes), when);
        return (
          <fieldset
            key={finding.id}
            className={classes.row}
            data-row={finding.id}
            aria-label={t('visitWords.findings.numbered', { number, kind })}
          >
            <span className={classes.kind}>{kind}</span>
            <ChoiceChips
              label={t('visitWords.findings.side')}
              labelHidden
              options={sides.map((side) => ({ value: side, label: t(`visit.sideShort.${side}`) }))}
              clearable
              value={finding.side}
              onChange={(side) => change({ side })}
            />
            <TextField
              label={t('visitWords.findings.level')}
              labelHidden
              width="xs"
              placeholder={t('visitWords.findings.level')}
              value={finding.level ?? ''}
              error={errorOf(`findings.${index}.level`)}
              onChange={(level) => change({ level }, 'soon')}
              onBlur={onLeft}
            />
            <div className={classes.grow}>
              <TextField
                label={t('visitWords.findings.value')}
                labelHidden
                placeholder={
                  before === ''
                    ? t('visitWords.findings.value')
                    : t('visitWords.findings.lastValue', { value: before })
                }
                value={finding.value}
                error={errorOf(`findings.${index}.value`)}
                onChange={(value) => change({ value }, 'soon')}
                onBlur={onLeft}
              />
            </div>
            <span data-remove>
              <IconButton
                label={t('visitWords.findings.remove', { number, kind })}
                icon={IconX}
                onClick={() => {
                  focus.leave(finding.id);
                  onChange(removeRow(findings, finding.id));
                }}
              />
            </span>
          </fieldset>
        );
      })}
      <fieldset className={classes.add} aria-label={t('visitWords.findings.add')} data-add>
        {kinds.map((kind) => (
          <Button
            key={kind}
            variant="default"
            leftSection={<Icon of={IconPlus} size={14} />}
            onClick={() => add(kind)}
          >
            {t(`visitWords.findings.kinds.${kind}`)}
          </Button>
        ))}
        {!all && (
          <Button variant="subtle" onClick={() => setAll(true)}>
            {t('visitWords.findings.more')}
          </Button>
        )}
      </fieldset>
    </div>
  );
}

/** What the same finding was at the last visit, after its treatment where it was tested again. */
function lastValueOf(finding: Finding, last: readonly Finding[]): string {
  const same = last.find(
    ({ kind, side, level }) => kind === finding.kind && side === finding.side && level === finding.level,
  );
  return same?.retest || same?.value || '';
}
