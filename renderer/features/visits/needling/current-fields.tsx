import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { electrical as electricalSchema } from '../../../../shared/contract/visit-records.ts';
import { sameContent } from '../../../../shared/domain/same-content.ts';
import {
  type CurrentParameter,
  currentParameters,
  unusualRange,
} from '../../../../shared/domain/visits/electrical-current.ts';
import { TextField } from '../../../ui/text-field.tsx';
import type { SiteContent } from '../state/site-content.ts';
import classes from './site-editor.module.css';
import { type CurrentTyped, currentTyped, readCurrent, readNumber } from './technique-change.ts';

const problems = {
  hertz: 'errors.field.hertz',
  microseconds: 'errors.field.microseconds',
  milliamperes: 'errors.field.milliamperes',
  minutes: 'errors.field.electricalMinutes',
} as const satisfies Record<CurrentParameter, string>;

/** What was typed of a current that is not whole yet, by site: it stays while the window is open. */
const unfinished = new Map<string, CurrentTyped>();

type CurrentFieldsProps = {
  siteId: string;
  value: SiteContent['electrical'];
  onChange: (value: SiteContent['electrical']) => void;
};

/** Frequency, pulse, strength and time of a current: saved once all four are possible, with a word where one is unusual. */
export function CurrentFields({ siteId, value, onChange }: CurrentFieldsProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<CurrentTyped>(() => unfinished.get(siteId) ?? currentTyped(value));
  const [told, setTold] = useState(value);
  // Undo, or another window, has another word.
  const isOwn = sameContent({ value }, { value: told });
  const shown = isOwn ? typed : currentTyped(value);

  function isPossible(parameter: CurrentParameter): boolean {
    const number = readNumber(shown[parameter]);
    return number !== null && electricalSchema.shape[parameter].safeParse(number).success;
  }

  function type(parameter: CurrentParameter, text: string) {
    const next = { ...shown, [parameter]: text };
    const read = electricalSchema.safeParse(readCurrent(next));
    setTyped(next);
    if (read.success) {
      unfinished.delete(siteId);
      setTold(read.data);
      onChange(read.data);
    } else {
      unfinished.set(siteId, next);
      setTold(value);
    }
  }

  const isWhole = currentParameters.every((parameter) => shown[parameter].trim() !== '');
  const unusual = currentParameters.flatMap((parameter) => {
    const number = isPossible(parameter) ? readNumber(shown[parameter]) : null;
    const range = number === null ? null : unusualRange(parameter, number);
    if (range === null) return [];
    const label = t(`treatment.current.${parameter}`);
    const unit = t(`treatment.current.unit.${parameter}`);
    return [t('treatment.current.unusual', { label, unit, ...range })];
  });

  return (
    <>
      <div className={classes.current}>
        {currentParameters.map((parameter) => (
          <TextField
            key={parameter}
            label={t(`treatment.current.${parameter}`)}
            kind="digits"
            width="s"
            unit={t(`treatment.current.unit.${parameter}`)}
            value={shown[parameter]}
            error={
              shown[parameter].trim() === '' || isPossible(parameter) ? undefined : t(problems[parameter])
            }
            onChange={(text) => type(parameter, text)}
          />
        ))}
      </div>
      {(!isWhole || unusual.length > 0) && (
        <p className={classes.quiet} role="status">
          {isWhole ? unusual.join(' ') : t('treatment.current.allFour')}
        </p>
      )}
    </>
  );
}
