import { IconBackspace } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import classes from './lock.module.css';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

type PinPadProps = { onDigit: (digit: string) => void; onErase: () => void };

/** Big keys for a PIN, for fingers in gloves. The keyboard types into the field above them. */
export function PinPad({ onDigit, onErase }: PinPadProps) {
  const { t } = useTranslation();
  const key = (digit: string) => (
    <button key={digit} type="button" className={classes.key} onClick={() => onDigit(digit)}>
      {digit}
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend
    <div role="group" aria-label={t('lock.pad')} className={classes.pad}>
      {digits.map(key)}
      <span />
      {key('0')}
      <button type="button" className={classes.key} onClick={onErase}>
        <Icon of={IconBackspace} size={24} label={t('lock.erase')} />
      </button>
    </div>
  );
}
