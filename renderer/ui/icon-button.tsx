import { ActionIcon, Tooltip } from '@mantine/core';
import type { Ref } from 'react';
import { Icon, type IconSign } from './icon.tsx';

interface IconButtonProps {
  /** The name, shown as a tooltip. */
  label: string;
  icon: IconSign;
  onClick: () => void;
  danger?: boolean;
  disabled?: boolean;
  /** For a button that stays pressed. */
  pressed?: boolean;
  variant?: 'subtle' | 'default';
  /** Lower than a control: inside a line of text or a notice. */
  small?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button of one icon; its name is its tooltip. */
export function IconButton(props: IconButtonProps) {
  const {
    label,
    icon,
    onClick,
    danger,
    disabled,
    pressed,
    variant = 'subtle',
    small = false,
    buttonRef,
  } = props;
  return (
    <Tooltip label={label}>
      <ActionIcon
        ref={buttonRef}
        variant={pressed === true ? 'light' : variant}
        color={danger === true ? 'danger' : 'accent'}
        data-plain={danger === true || pressed === true ? undefined : true}
        data-small={small ? true : undefined}
        disabled={disabled}
        aria-label={label}
        aria-pressed={pressed}
        onClick={onClick}
      >
        <Icon of={icon} size={small ? 16 : 18} />
      </ActionIcon>
    </Tooltip>
  );
}
