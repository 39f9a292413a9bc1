import { TextInput } from '@mantine/core';
import type { HTMLInputTypeAttribute, Ref } from 'react';
import { type FieldProps, mantineField } from './field-props.ts';
import classes from './text-field.module.css';

/** What is written decides the keyboard on a tablet; nothing is checked or cut here. */
export type TextKind = 'text' | 'email' | 'phone' | 'digits';

interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  kind?: TextKind;
  placeholder?: string;
  /** A unit inside the field, at its end. */
  unit?: string;
  autoComplete?: string;
  onEnter?: () => void;
  inputRef?: Ref<HTMLInputElement>;
}

const keyboards: Record<
  TextKind,
  { type: HTMLInputTypeAttribute; inputMode: 'text' | 'email' | 'tel' | 'numeric' }
> = {
  text: { type: 'text', inputMode: 'text' },
  // type=email would strip spaces before we see them.
  email: { type: 'text', inputMode: 'email' },
  phone: { type: 'text', inputMode: 'tel' },
  digits: { type: 'text', inputMode: 'numeric' },
};

/** A line of text. */
export function TextField(props: TextFieldProps) {
  const {
    value,
    onChange,
    kind = 'text',
    placeholder,
    unit,
    autoComplete = 'off',
    onEnter,
    inputRef,
  } = props;
  return (
    <TextInput
      {...mantineField(props, props.error)}
      {...keyboards[kind]}
      ref={inputRef}
      value={value}
      placeholder={placeholder}
      autoComplete={autoComplete}
      spellCheck={kind === 'text'}
      rightSection={unit === undefined ? undefined : <span className={classes.unit}>{unit}</span>}
      rightSectionWidth={unit === undefined ? undefined : `calc(${unit.length}ch + 18px)`}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={props.onBlur}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && onEnter !== undefined && !event.nativeEvent.isComposing) {
          event.preventDefault();
          onEnter();
        }
      }}
    />
  );
}
