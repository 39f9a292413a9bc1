import { Textarea } from '@mantine/core';
import type { Ref } from 'react';
import { type FieldProps, mantineField } from './field-props.ts';

interface TextAreaFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  minRows?: number;
  maxRows?: number;
  placeholder?: string;
  inputRef?: Ref<HTMLTextAreaElement>;
}

/** Free text that grows with what is written, up to `maxRows`, then scrolls. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { value, onChange, minRows = 2, maxRows = 12, placeholder, inputRef } = props;
  return (
    <Textarea
      {...mantineField(props, props.error)}
      ref={inputRef}
      value={value}
      placeholder={placeholder}
      autosize
      minRows={minRows}
      maxRows={maxRows}
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={props.onBlur}
    />
  );
}
