import { ActionIcon, TextInput } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';
import { KeyHint } from './key-hint.tsx';
import classes from './search-field.module.css';

interface SearchFieldProps {
  /** Its name; read out only. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  busy?: boolean;
  /** The keys that bring the focus here, shown while it is empty. */
  keys?: readonly string[];
  /** Ties the field to the list of what it found, whose options have the ids named here. */
  combobox?: { expanded: boolean; listId: string; activeId?: string };
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

/** Finds as you type. Escape empties it. */
export function SearchField(props: SearchFieldProps) {
  const { label, value, onChange, placeholder, busy = false, keys, combobox, autoFocus } = props;
  const { t } = useTranslation();
  const own = useRef<HTMLInputElement>(null);
  const ref = useMergedRef(own, props.inputRef);
  const listProps =
    combobox === undefined
      ? {}
      : {
          role: 'combobox',
          'aria-expanded': combobox.expanded,
          'aria-controls': combobox.listId,
          'aria-activedescendant': combobox.activeId,
          'aria-autocomplete': 'list' as const,
        };
  return (
    <TextInput
      {...listProps}
      ref={ref}
      className={classes.search}
      aria-label={label}
      aria-busy={busy ? true : undefined}
      value={value}
      placeholder={placeholder}
      autoComplete="off"
      spellCheck={false}
      inputMode="search"
      autoFocus={autoFocus}
      data-autofocus={autoFocus === true ? true : undefined}
      leftSection={<Icon of={IconSearch} />}
      rightSectionWidth={value === '' && keys !== undefined ? 'auto' : undefined}
      rightSectionPointerEvents="all"
      rightSection={
        value !== '' ? (
          <ActionIcon
            variant="transparent"
            data-plain
            data-small
            tabIndex={-1}
            aria-label={t('common.search.clear')}
            onClick={() => {
              onChange('');
              own.current?.focus();
            }}
          >
            <Icon of={IconX} />
          </ActionIcon>
        ) : keys !== undefined ? (
          <span className={classes.keys}>
            <KeyHint keys={keys} />
          </span>
        ) : undefined
      }
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        props.onKeyDown?.(event);
        if (event.key === 'Escape' && value !== '' && !event.defaultPrevented) {
          event.preventDefault();
          event.stopPropagation();
          onChange('');
        }
      }}
    />
  );
}
