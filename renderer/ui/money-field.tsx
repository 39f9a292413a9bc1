import { TextInput } from '@mantine/core';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseMoney } from '../../shared/domain/money.ts';
import { type FieldProps, mantineField } from './field-props.ts';
import classes from './money-field.module.css';
import { moneyText } from './money-text.ts';

interface MoneyFieldProps extends FieldProps {
  /** The text as typed, an amount or not; `moneyText(cents)` makes the first one. */
  value: string;
  /** Called with the text, and with its whole cents or null while it says none. */
  onChange: (text: string, cents: number | null) => void;
  currency?: string;
  inputRef?: Ref<HTMLInputElement>;
}

/** An amount of money, typed; set right, as in the tables. */
export function MoneyField(props: MoneyFieldProps) {
  const { value, onChange, currency = '$', inputRef } = props;
  const { t } = useTranslation();
  const [left, setLeft] = useState(value !== '');
  const parsed = parseMoney(value);
  const own =
    left && !parsed.ok && parsed.problem !== 'empty' ? t(`common.money.${parsed.problem}`) : undefined;
  return (
    <TextInput
      {...mantineField({ ...props, width: props.width ?? 's' }, props.error ?? own)}
      classNames={{ input: classes.input }}
      ref={inputRef}
      value={value}
      leftSection={<span className={classes.currency}>{currency}</span>}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const typed = parseMoney(text);
        onChange(text, typed.ok ? typed.cents : null);
      }}
      onFocus={() => setLeft(false)}
      onBlur={() => {
        setLeft(true);
        if (parsed.ok && moneyText(parsed.cents) !== value) {
          onChange(moneyText(parsed.cents), parsed.cents);
        }
        props.onBlur?.();
      }}
    />
  );
}
