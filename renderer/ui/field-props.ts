import type { InputWrapperProps } from '@mantine/core';
import classes from './field.module.css';

/** 72, 128, 208 and 320 px, or the whole row. */
export type FieldWidth = 'xs' | 's' | 'm' | 'l' | 'full';

/** What every field of the kit takes. */
export interface FieldProps {
  label: string;
  /** One sentence that says what to do; tied to the field for screen readers. */
  error?: string;
  hint?: string;
  required?: boolean;
  disabled?: boolean;
  readOnly?: boolean;
  /** The label is then read out only. */
  labelHidden?: boolean;
  name?: string;
  autoFocus?: boolean;
  onBlur?: () => void;
  width?: FieldWidth;
  id?: string;
}

const order: NonNullable<InputWrapperProps['inputWrapperOrder']> = ['label', 'input', 'description', 'error'];

/** The kit's field properties in Mantine's words; `error` is given apart, since some fields have their own. */
export function mantineField(field: FieldProps, error: string | undefined) {
  const width = classes[`width-${field.width ?? 'full'}`] ?? '';
  return {
    id: field.id,
    label: field.label,
    labelProps: field.labelHidden === true ? { className: classes.labelHidden } : undefined,
    description: field.hint,
    error,
    required: field.required,
    disabled: field.disabled,
    readOnly: field.readOnly,
    name: field.name,
    // Mantine's dialogs look for this attribute; a page focuses by the ordinary one.
    'data-autofocus': field.autoFocus === true ? true : undefined,
    autoFocus: field.autoFocus,
    inputWrapperOrder: order,
    className: `${classes.field} ${width}`,
  };
}
