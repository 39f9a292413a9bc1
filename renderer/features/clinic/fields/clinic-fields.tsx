import { useTranslation } from 'react-i18next';
import type { FieldSentences } from '../../../lib/use-form-problems.ts';
import { FieldRow } from '../../../ui/field-row.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { type ClinicDraft, tidiedClinic } from './clinic-draft.ts';
import { timeZoneNames } from './time-zones.ts';

type ClinicFieldsProps = {
  draft: ClinicDraft;
  onChange: (draft: ClinicDraft) => void;
  /** Called when a field is left, with its path. */
  onLeft: (path: string) => void;
  problems: FieldSentences;
  autoFocus?: boolean;
};

/** They have fields of their own beside these. */
type OwnFields =
  | 'approachNames'
  | 'lockAfterMinutes'
  | 'emergencyNumber'
  | 'incidentContact'
  | 'callRule'
  | 'callDays'
  | 'routineSteps';

const paths = {
  name: 'name',
  street: 'address.street',
  city: 'address.city',
  province: 'address.province',
  postalCode: 'address.postalCode',
  phone: 'phone',
  timeZone: 'timeZone',
  gstNumber: 'gstNumber',
} as const satisfies Record<keyof Omit<ClinicDraft, OwnFields>, string>;

/** What stands on notes and invoices, and the time zone that decides which day a visit belongs to. */
export function ClinicFields({ draft, onChange, onLeft, problems, autoFocus = false }: ClinicFieldsProps) {
  const { t } = useTranslation();
  const zones = timeZoneNames(draft.timeZone).map(({ name, isCanadian }) => ({
    value: name,
    label: name.replaceAll('_', ' '),
    group: t(isCanadian ? 'clinic.field.timeZonesOfCanada' : 'clinic.field.otherTimeZones'),
  }));

  function text(field: Exclude<keyof ClinicDraft, 'timeZone' | OwnFields>) {
    return {
      label: t(`clinic.field.${field}`),
      value: draft[field],
      onChange: (value: string) => {
        problems.touched(paths[field]);
        onChange({ ...draft, [field]: value });
      },
      onBlur: () => {
        const tidy = tidiedClinic(draft);
        if (tidy[field] !== draft[field]) {
          onChange(tidy);
        }
        onLeft(paths[field]);
      },
      error: problems.of(paths[field]),
    };
  }

  return (
    <>
      <TextField {...text('name')} required autoFocus={autoFocus} />
      <TextField {...text('street')} required />
      <FieldRow columns="minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr)">
        <TextField {...text('city')} required />
        <TextField {...text('province')} required />
        <TextField {...text('postalCode')} required />
      </FieldRow>
      <FieldRow columns="minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1fr)">
        <TextField {...text('phone')} kind="phone" required />
        <SelectField
          label={t('clinic.field.timeZone')}
          hint={problems.of(paths.timeZone) === undefined ? t('clinic.field.timeZoneHint') : undefined}
          options={zones}
          placeholder={t('clinic.field.timeZoneChoose')}
          value={draft.timeZone}
          onChange={(timeZone) => {
            problems.touched(paths.timeZone);
            onChange({ ...draft, timeZone });
          }}
          error={problems.of(paths.timeZone)}
          searchable
          required
        />
        <TextField {...text('gstNumber')} hint={t('clinic.field.gstNumberHint')} />
      </FieldRow>
    </>
  );
}
