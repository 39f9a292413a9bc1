import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AuditRow, type AuditRowKind, auditKind } from '../../../../shared/contract/chart-records.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { useFormat } from '../../../lib/format.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import classes from '../clinic-screen.module.css';
import { QueryFailed } from '../query-failed.tsx';
import { endOfDay, startOfDay } from './day-bounds.ts';
import { PatientFilter } from './patient-filter.tsx';
import { isProcedureWithWords, procedureWords } from './procedure-words.ts';
import { VerifyRecord } from './verify-record.tsx';

/** Rows that are read at a time. */
const pageLength = 100;

/** Who saw or changed what, newest first, by person, patient, kind and period; and the check that nothing is missing. */
export function AccessTab() {
  const { t } = useTranslation();
  const { orpc } = useStore();
  const format = useFormat();
  const navigate = useNavigate();
  const [actorId, setActorId] = useState<string | null>(null);
  const [patientId, setPatientId] = useState<string | null>(null);
  const [kind, setKind] = useState<AuditRowKind | null>(null);
  const [from, setFrom] = useState({ text: '', day: null as string | null });
  const [to, setTo] = useState({ text: '', day: null as string | null });
  const clinic = useQuery(orpc.clinic.get.queryOptions({ input: {} }));
  const staff = useQuery(orpc.staff.list.queryOptions({ input: {} }));
  const timeZone = clinic.data?.timeZone ?? 'UTC';
  const rows = useInfiniteQuery(
    orpc.audit.list.infiniteOptions({
      input: (before: number | undefined) => ({
        limit: pageLength,
        before,
        actorId: actorId ?? undefined,
        patientId: patientId ?? undefined,
        kind: kind ?? undefined,
        from: from.day === null ? undefined : startOfDay(from.day, timeZone),
        to: to.day === null ? undefined : endOfDay(to.day, timeZone),
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => (page.length < pageLength ? undefined : page.at(-1)?.sequence),
      enabled: clinic.data !== undefined,
      // Each look is itself a row: it is read when asked for, and kept no longer than the page.
      gcTime: 0,
    }),
  );
  const shown = rows.data?.pages.flat() ?? [];

  function actor(row: AuditRow): string {
    switch (row.actorKind) {
      case 'staff':
        return row.actorName ?? row.actorId ?? '';
      case 'recovery':
        return t('clinic.access.recovery');
      case 'system':
        return t('clinic.access.system');
    }
  }

  function openPatient(id: string | null): void {
    if (id !== null) {
      void navigate({ to: '/patients/$patientId', params: { patientId: id } });
    }
  }

  function what(row: AuditRow): string {
    if (row.wrongPassword !== null) {
      const { staffName } = row.wrongPassword;
      return staffName === null
        ? t('clinic.access.wrongPasswordUnknown')
        : t('clinic.access.wrongPasswordOf', { name: staffName });
    }
    return isProcedureWithWords(row.procedure) ? t(procedureWords[row.procedure]) : row.procedure;
  }

  return (
    <>
      <div className={classes.intro}>
        <p className={classes.lead}>{t('clinic.access.lead')}</p>
        <VerifyRecord />
      </div>
      <div className={classes.bar}>
        <SelectField
          label={t('clinic.access.person')}
          value={actorId}
          onChange={setActorId}
          placeholder={t('clinic.access.everybody')}
          options={(staff.data ?? []).map((person) => ({ value: person.id, label: person.name }))}
          width="m"
          clearable
        />
        <PatientFilter patientId={patientId} onChange={setPatientId} />
        <SelectField
          label={t('clinic.access.kind')}
          value={kind}
          onChange={setKind}
          placeholder={t('clinic.access.anything')}
          options={auditKind.options.map((value) => ({ value, label: t(`clinic.access.kinds.${value}`) }))}
          width="m"
          clearable
        />
        <DayField
          label={t('clinic.access.from')}
          value={from.text}
          onChange={(text, day) => setFrom({ text, day })}
        />
        <DayField
          label={t('clinic.access.to')}
          value={to.text}
          onChange={(text, day) => setTo({ text, day })}
        />
      </div>
      {rows.error && !rows.data ? (
        <QueryFailed error={rows.error} onRetry={() => void rows.refetch()} />
      ) : (
        <Panel flush>
          <DataTable<AuditRow>
            label={t('clinic.tab.access')}
            rows={shown}
            rowKey={(row) => String(row.sequence)}
            loading={rows.isPending}
            empty={<EmptyState compact title={t('clinic.access.empty')} />}
            footer={
              shown.length > 0 && (
                <div className={classes.more}>
                  {rows.hasNextPage ? (
                    <Button
                      variant="default"
                      size="compact-sm"
                      loading={rows.isFetchingNextPage}
                      onClick={() => void rows.fetchNextPage()}
                    >
                      {t('clinic.access.more')}
                    </Button>
                  ) : (
                    t('clinic.access.all')
                  )}
                </div>
              )
            }
            columns={[
              {
                key: 'when',
                header: t('clinic.access.when'),
                cell: (row) => format.instant(row.wrongPassword?.at ?? row.at),
                nowrap: true,
              },
              { key: 'who', header: t('clinic.access.who'), cell: actor, clipAt: '180px' },
              {
                key: 'what',
                header: t('clinic.access.what'),
                cell: what,
              },
              {
                key: 'patient',
                header: t('clinic.access.patient'),
                clipAt: '220px',
                cell: (row) =>
                  row.patientId !== null && (
                    <button
                      type="button"
                      className={classes.patient}
                      title={row.patientName ?? row.patientId}
                      onClick={() => openPatient(row.patientId)}
                    >
                      {row.patientName ?? row.patientId}
                    </button>
                  ),
              },
              {
                key: 'reason',
                header: t('clinic.access.reason'),
                cell: (row) => row.reason ?? '',
                quiet: true,
              },
            ]}
          />
        </Panel>
      )}
    </>
  );
}
