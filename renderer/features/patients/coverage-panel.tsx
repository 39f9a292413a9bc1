import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coverage } from '../../../shared/contract/coverage-records.ts';
import type { Patient } from '../../../shared/contract/patient-records.ts';
import { lacksClaimNumber } from '../../../shared/domain/coverages/claims.ts';
import { useHasRole } from '../../client/session-context.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StatusPill } from '../../ui/status-pill.tsx';
import { CoverageDialog } from './coverage-dialog.tsx';
import { useCoverageWords } from './coverage-words.ts';
import classes from './patient-screen.module.css';

type CoveragePanelProps = { patient: Patient; coverages: readonly Coverage[] };

/** Who pays for the patient's treatment; those that ended stay below the ones in force. */
export function CoveragePanel({ patient, coverages }: CoveragePanelProps) {
  const { t } = useTranslation();
  const wordsOf = useCoverageWords();
  const mayEdit = useHasRole('owner', 'therapist', 'admin');
  const [edited, setEdited] = useState<Coverage | 'new' | null>(null);
  return (
    <Panel
      title={t('coverage.title')}
      flush
      actions={
        mayEdit && (
          <Button variant="subtle" leftSection={<Icon of={IconPlus} />} onClick={() => setEdited('new')}>
            {t('coverage.add')}
          </Button>
        )
      }
    >
      <DataTable
        label={t('coverage.title')}
        rows={coverages}
        rowKey={(coverage) => coverage.id}
        rowLabel={(coverage) => t('coverage.open', { payer: wordsOf(coverage).payer })}
        onRow={mayEdit ? setEdited : undefined}
        columns={[
          {
            key: 'payer',
            header: t('coverage.column.payer'),
            cell: (coverage) => <Payer coverage={coverage} />,
          },
          {
            key: 'numbers',
            header: t('coverage.column.numbers'),
            cell: (coverage) => <Numbers coverage={coverage} />,
          },
          {
            key: 'details',
            header: t('coverage.column.details'),
            cell: (coverage) => <Lines of={wordsOf(coverage).details} />,
          },
        ]}
        empty={
          <EmptyState compact title={t('coverage.emptyTitle')}>
            {t('coverage.empty')}
          </EmptyState>
        }
      />
      {edited && (
        <CoverageDialog
          patient={patient}
          coverage={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Panel>
  );
}

function Payer({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation();
  const { payer, kind } = useCoverageWords()(coverage);
  return (
    <span className={classes.payer}>
      <span>
        {payer}
        {kind && <span className={classes.quiet}>{kind}</span>}
      </span>
      {!coverage.active && <StatusPill>{t('coverage.ended')}</StatusPill>}
    </span>
  );
}

function Numbers({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation();
  const { numbers } = useCoverageWords()(coverage);
  return (
    <>
      {lacksClaimNumber(coverage) && (
        <StatusPill kind="caution" icon={IconAlertTriangle}>
          {t('coverage.noClaimNumber')}
        </StatusPill>
      )}
      <Lines of={numbers} />
    </>
  );
}

function Lines({ of: lines }: { of: readonly string[] }) {
  return lines.map((line) => <div key={line}>{line}</div>);
}
