import { Select } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDensity } from './density.tsx';
import { type FieldProps, mantineField } from './field-props.ts';
import { Icon } from './icon.tsx';
import classes from './select-field.module.css';

export interface SelectOption<T extends string> {
  value: T;
  label: string;
  /** A quiet second part, e.g. a fee or a number. */
  detail?: string;
  disabled?: boolean;
}

interface SelectFieldProps<T extends string> extends FieldProps {
  value: T | null;
  onChange: (value: T | null) => void;
  options: readonly SelectOption<T>[];
  searchable?: boolean;
  clearable?: boolean;
  placeholder?: string;
}

/** One of a list. For two to six short choices take `ChoiceChips`: everything is then visible at once. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { value, onChange, options, searchable, clearable, placeholder } = props;
  const { t } = useTranslation();
  const density = useDensity();
  const details = new Map<string, string | undefined>(options.map((option) => [option.value, option.detail]));
  return (
    <Select
      {...mantineField(props, props.error)}
      value={value}
      data={options.map(({ value: key, label, disabled }) => ({ value: key, label, disabled }))}
      searchable={searchable}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': t('common.select.clear', { label: props.label }) }}
      allowDeselect={false}
      placeholder={placeholder}
      nothingFoundMessage={t('common.select.nothingFound')}
      checkIconPosition="right"
      maxDropdownHeight={320}
      rightSection={<Icon of={IconChevronDown} />}
      attributes={{ dropdown: { 'data-density': density } }}
      onChange={(chosen) => onChange(options.find((option) => option.value === chosen)?.value ?? null)}
      onBlur={props.onBlur}
      renderOption={({ option, checked }) => (
        <>
          <span className={classes.label}>{option.label}</span>
          {details.get(option.value) !== undefined && (
            <span className={classes.detail}>{details.get(option.value)}</span>
          )}
          <span className={classes.check}>{checked === true && <Icon of={IconCheck} />}</span>
        </>
      )}
    />
  );
}
