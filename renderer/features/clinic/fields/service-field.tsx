import { Autocomplete } from '@mantine/core';
import { type FieldProps, mantineField } from '../../../ui/field-props.ts';

interface ServiceFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** Names in use, offered while typing. */
  services: readonly string[];
}

/** The name of a service: a new one, or one that is in use already. */
export function ServiceField(props: ServiceFieldProps) {
  const { value, onChange, services } = props;
  return (
    <Autocomplete
      {...mantineField(props, props.error)}
      value={value}
      data={[...services]}
      autoComplete="off"
      onChange={onChange}
    />
  );
}
