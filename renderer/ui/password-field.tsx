import { PasswordInput } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FieldProps, mantineField } from './field-props.ts';
import { Icon } from './icon.tsx';

interface PasswordFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  onEnter?: () => void;
  inputRef?: Ref<HTMLInputElement>;
}

function RevealIcon({ reveal }: { reveal: boolean }) {
  return <Icon of={reveal ? IconEyeOff : IconEye} />;
}

/** A password, hidden until asked for; says so while Caps Lock is on. */
export function PasswordField(props: PasswordFieldProps) {
  const { value, onChange, autoComplete, onEnter, inputRef } = props;
  const { t } = useTranslation();
  const [visible, setVisible] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const noteCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const hint = capsLock ? t('common.password.capsLock') : props.hint;
  return (
    <PasswordInput
      {...mantineField({ ...props, hint }, props.error)}
      ref={inputRef}
      value={value}
      // The other fields of the library say so themselves.
      aria-invalid={props.error === undefined ? undefined : true}
      autoComplete={autoComplete}
      spellCheck={false}
      visible={visible}
      onVisibilityChange={setVisible}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': t('common.password.show') }}
      visibilityToggleIcon={RevealIcon}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        setCapsLock(false);
        props.onBlur?.();
      }}
      onKeyUp={noteCapsLock}
      onKeyDown={(event) => {
        noteCapsLock(event);
        if (event.key === 'Enter' && onEnter !== undefined) {
          event.preventDefault();
          onEnter();
        }
      }}
    />
  );
}
