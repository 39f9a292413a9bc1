import { Autocomplete } from '@mantine/core';
import type { Ref } from 'react';
import { useDensity } from './density.tsx';
import { type FieldProps, mantineField } from './field-props.ts';

interface SuggestFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** Offered while something is typed that they contain, and before. Any other words are as good. */
  suggestions: readonly string[];
  onEnter?: () => void;
  inputRef?: Ref<HTMLInputElement>;
}

/** A line of text with likely ones to choose from. */
export function SuggestField(props: SuggestFieldProps) {
  const { value, onChange, suggestions, onEnter, inputRef } = props;
  const density = useDensity();
  return (
    <Autocomplete
      {...mantineField(props, props.error)}
      ref={inputRef}
      value={value}
      data={[...new Set(suggestions)]}
      autoComplete="off"
      maxDropdownHeight={240}
      attributes={{ dropdown: { 'data-density': density } }}
      onChange={onChange}
      onBlur={props.onBlur}
      onKeyDown={(event) => {
        // On a suggestion, Enter takes it.
        const isOnSuggestion = event.currentTarget.getAttribute('aria-activedescendant');
        if (event.key === 'Enter' && onEnter && !isOnSuggestion && !event.nativeEvent.isComposing) {
          event.preventDefault();
          onEnter();
        }
      }}
    />
  );
}
