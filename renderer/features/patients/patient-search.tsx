import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatientSummary } from '../../../shared/contract/patient-records.ts';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { FoundPatient } from './found-patient.tsx';
import classes from './patient-search.module.css';

type PatientSearchProps = {
  text: string;
  onText: (text: string) => void;
  onOpen: (patientId: string) => void;
  /** Beside the field. */
  children?: ReactNode;
  /** What to do when nobody was found. */
  whenNobody: ReactNode;
};

const nobody: readonly PatientSummary[] = [];

/** Finds a patient as one types. The first one found is chosen: arrows move, Enter opens. */
export function PatientSearch({ text, onText, onOpen, children, whenNobody }: PatientSearchProps) {
  const { t } = useTranslation();
  const { orpc } = useStore();
  const errorSentence = useErrorSentence();
  const listId = useId();
  const [active, setActive] = useState({ text, index: 0 });
  const isAsked = text.trim() !== '';
  const search = useQuery({
    ...orpc.patients.search.queryOptions({ input: { text, limit: 20 } }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const found = isAsked ? (search.data ?? nobody) : nobody;
  const isCurrent = isAsked && !search.isPlaceholderData && search.isSuccess;
  const index = active.text === text ? Math.min(active.index, Math.max(0, found.length - 1)) : 0;
  const optionId = (patient: PatientSummary) => `${listId}-${patient.id}`;
  const chosen = found[index];

  /** Other words choose the first one found again, also when they were typed before. */
  function type(typed: string) {
    setActive({ text: typed, index: 0 });
    onText(typed);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const moves: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: found.length - 1,
    };
    const next = moves[event.key];
    if (event.key === 'Enter' && chosen && isCurrent && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onOpen(chosen.id);
    } else if (next !== undefined && found.length > 0 && (event.key.startsWith('Arrow') || event.ctrlKey)) {
      event.preventDefault();
      setActive({ text, index: (next + found.length) % found.length });
    }
  }

  return (
    <div className={classes.search}>
      <div className={classes.line}>
        <SearchField
          label={t('patients.search.label')}
          placeholder={t('patients.search.placeholder')}
          value={text}
          onChange={type}
          autoFocus
          busy={search.isFetching}
          combobox={{
            expanded: found.length > 0,
            listId,
            activeId: chosen ? optionId(chosen) : undefined,
          }}
          onKeyDown={onKeyDown}
        />
        {children}
      </div>
      <p className={classes.count} role="status">
        {isCurrent && t('patients.search.found', { count: found.length })}
      </p>
      <div id={listId} role="listbox" aria-label={t('patients.search.results')} className={classes.list}>
        {found.map((patient) => (
          <FoundPatient
            key={patient.id}
            id={optionId(patient)}
            patient={patient}
            isActive={patient === chosen}
            onOpen={() => onOpen(patient.id)}
          />
        ))}
      </div>
      {search.isError && (
        <ErrorState title={t('patients.search.label')}>{errorSentence(search.error)}</ErrorState>
      )}
      {!isAsked && (
        <EmptyState title={t('patients.search.emptyTitle')}>{t('patients.search.empty')}</EmptyState>
      )}
      {isCurrent && found.length === 0 && (
        <EmptyState title={t('patients.search.nobodyTitle')} action={whenNobody}>
          {t('patients.search.nobody')}
        </EmptyState>
      )}
    </div>
  );
}
