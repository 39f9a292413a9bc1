import { useTranslation } from 'react-i18next';
import { type Role, role } from '../../../../shared/contract/clinic-records.ts';
import type { FieldSentences } from '../../../lib/use-form-problems.ts';
import { ChoiceChips } from '../../../ui/choice-chips.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { FieldGroup } from '../../../ui/field-group.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { PasswordField } from '../../../ui/password-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { StaffDraft } from './staff-draft.ts';

type StaffFieldsProps = {
  draft: StaffDraft;
  onChange: (draft: StaffDraft) => void;
  onLeft: (path: string) => void;
  problems: FieldSentences;
  /** Whether a password must be given, may be given, or is not asked for here. */
  password: 'needed' | 'optional';
  autoFocus?: boolean;
};

const paths = {
  name: 'name',
  login: 'login',
  designation: 'designation',
  registrationNumber: 'registrationNumber',
  authorisationNumber: 'needlingAuthorisation.number',
  validFrom: 'needlingAuthorisation.validFrom',
  expiresOn: 'needlingAuthorisation.expiresOn',
  password: 'newPassword',
  passwordAgain: 'passwordAgain',
} as const;
type TextName = keyof typeof paths;

/** A person of the staff: who they are, what they may do, what lets them needle, and their password. */
export function StaffFields(props: StaffFieldsProps) {
  const { draft, onChange, onLeft, problems, password, autoFocus = false } = props;
  const { t } = useTranslation();
  const isTherapist = draft.roles.includes('therapist');

  function common(field: TextName) {
    return {
      label: t(`clinic.staffField.${field}`),
      value: draft[field],
      onBlur: () => onLeft(paths[field]),
      error: problems.of(paths[field]),
    };
  }

  function change(field: TextName, value: string): void {
    problems.touched(paths[field]);
    onChange({ ...draft, [field]: value });
  }

  function text(field: TextName) {
    return { ...common(field), onChange: (value: string) => change(field, value) };
  }

  /** The sentence of an error says what the hint said; both would only be longer. */
  function hint(field: TextName, words: string): string | undefined {
    return problems.of(paths[field]) === undefined ? words : undefined;
  }

  return (
    <>
      <FieldRow columns="minmax(0, 3fr) minmax(0, 2fr)">
        <TextField {...text('name')} required autoFocus={autoFocus} />
        <TextField {...text('login')} hint={hint('login', t('clinic.staffField.loginHint'))} required />
      </FieldRow>
      <ChoiceChips
        label={t('clinic.staffField.roles')}
        hint={t('clinic.staffField.rolesHint')}
        multiple
        required
        value={draft.roles}
        options={role.options.map((value) => ({ value, label: t(`clinic.role.${value}`) }))}
        onChange={(roles: Role[]) => {
          problems.touched('roles');
          onChange({ ...draft, roles });
        }}
        error={problems.of('roles')}
      />
      {isTherapist && (
        <>
          <FieldRow columns="minmax(0, 3fr) minmax(0, 2fr)">
            <TextField {...text('designation')} hint={t('clinic.staffField.designationHint')} />
            <TextField {...text('registrationNumber')} hint={t('clinic.staffField.registrationHint')} />
          </FieldRow>
          <FieldGroup
            label={t('clinic.staffField.authorisation')}
            hint={t('clinic.staffField.authorisationHint')}
          >
            <FieldRow columns="minmax(0, 5fr) minmax(0, 4fr) minmax(0, 4fr)">
              <TextField {...text('authorisationNumber')} />
              <DayField
                {...common('validFrom')}
                width="full"
                onChange={(value) => change('validFrom', value)}
              />
              <DayField
                {...common('expiresOn')}
                width="full"
                onChange={(value) => change('expiresOn', value)}
              />
            </FieldRow>
          </FieldGroup>
        </>
      )}
      <FieldRow columns="minmax(0, 1fr) minmax(0, 1fr)">
        <PasswordField
          {...text('password')}
          label={t(password === 'needed' ? 'clinic.staffField.password' : 'clinic.staffField.newPassword')}
          hint={hint(
            'password',
            t(password === 'needed' ? 'clinic.staffField.passwordHint' : 'clinic.staffField.newPasswordHint'),
          )}
          autoComplete="new-password"
          required={password === 'needed'}
        />
        <PasswordField
          {...text('passwordAgain')}
          autoComplete="new-password"
          required={password === 'needed'}
        />
      </FieldRow>
    </>
  );
}
