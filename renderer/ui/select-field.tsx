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
  /** Options of one group stand together under its name; groups come in the order they are first met. */
  group?: string;
}

interface SelectFieldProps<T extends string> extends FieldProps {
  value: T | null;
  onChange: (value: T | null) => void;
  options: readonly SelectOption<T>[];
  searchable?: boolean;
  clearable?: boolean;
  placeholder?: string;
  /** The options then come with what is typed, instead of being filtered by it. */
  onSearch?: (text: string) => void;
}

type Item<T extends string> = { value: T; label: string; disabled?: boolean };

function grouped<T extends string>(options: readonly SelectOption<T>[]) {
  const groups = new Map<string | undefined, Item<T>[]>();
  options.forEach(({ value, label, disabled, group }) => {
    const items = groups.get(group) ?? [];
    groups.set(group, [...items, { value, label, disabled }]);
  });
  return [...groups].flatMap<Item<T> | { group: string; items: Item<T>[] }>(([group, items]) =>
    group === undefined ? items : [{ group, items }],
  );
}

/**
 * One of a list. Where it can be searched, typing takes the place of what is chosen, and Enter takes the first that
 * fits. For two to six short choices take `ChoiceChips`: everything is then visible at once.
 */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { value, onChange, options, searchable, clearable, placeholder, onSearch } = props;
  const { t } = useTranslation();
  const density = useDensity();
  const details = new Map<string, string | undefined>(options.map((option) => [option.value, option.detail]));
  const labelOf = (key: T | null) => options.find((option) => option.value === key)?.label;
  return (
    <Select
      {...mantineField(props, props.error)}
      value={value}
      data={grouped(options)}
      searchable={searchable}
      selectFirstOptionOnChange={searchable}
      filter={onSearch === undefined ? undefined : ({ options: found }) => found}
      onSearchChange={onSearch}
      onFocus={(event) => searchable && event.currentTarget.select()}
      // The press that brought the focus would put the caret into the words and so undo their selection.
      onMouseUp={(event) =>
        searchable && event.currentTarget.value === labelOf(value) && event.currentTarget.select()
      }
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
