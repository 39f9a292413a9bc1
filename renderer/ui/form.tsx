import type { ReactNode, Ref } from 'react';

interface FormProps {
  className?: string;
  formRef?: Ref<HTMLFormElement>;
  onChange?: () => void;
  onSubmit: () => void;
  children: ReactNode;
}

/**
 * Fields that are sent together, by a button or by Enter. The words of the screen say what is wrong, not the
 * bubbles of the browser; and the form around a dialog hears nothing of the one in it.
 */
export function Form({ className, formRef, onChange, onSubmit, children }: FormProps) {
  return (
    <form
      ref={formRef}
      noValidate
      className={className}
      onChange={onChange}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
