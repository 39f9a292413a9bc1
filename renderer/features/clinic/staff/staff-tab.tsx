import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../../shared/contract/clinic-records.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { newId } from '../../../lib/new-id.ts';
import { CheckField } from '../../../ui/check-field.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { StatusPill } from '../../../ui/status-pill.tsx';
import { newStaffDraft, staffDraftOf } from '../fields/staff-draft.ts';
import { QueryFailed } from '../query-failed.tsx';
import { AuthorisationState } from './authorisation-state.tsx';
import { type StaffBeingEdited, StaffDialog } from './staff-dialog.tsx';

/** Everybody who works or worked here, and the form to add or change one. */
export function StaffTab() {
  const { t } = useTranslation();
  const { orpc } = useStore();
  const [edited, setEdited] = useState<StaffBeingEdited | null>(null);
  const [isLeftShown, setLeftShown] = useState(false);
  const staff = useQuery(orpc.staff.list.queryOptions({ input: {} }));
  const people = staff.data ?? [];
  const hasLeft = people.some((person) => !person.active);

  if (staff.error && !staff.data) {
    return <QueryFailed error={staff.error} onRetry={() => void staff.refetch()} />;
  }

  const add = () =>
    setEdited({
      draft: newStaffDraft(newId(), ['therapist'], t('clinic.designationProposed')),
      version: 0,
      name: null,
    });

  return (
    <>
      <Panel
        title={t('clinic.tab.staff')}
        flush
        actions={
          <>
            {hasLeft && (
              <CheckField label={t('clinic.staff.showLeft')} checked={isLeftShown} onChange={setLeftShown} />
            )}
            <Button size="compact-sm" leftSection={<Icon of={IconPlus} size={14} />} onClick={add}>
              {t('clinic.staff.add')}
            </Button>
          </>
        }
      >
        <DataTable<StaffMember>
          label={t('clinic.tab.staff')}
          rows={people.filter((person) => person.active || isLeftShown)}
          rowKey={(person) => person.id}
          loading={staff.isPending}
          initialSort={{ column: 'name', direction: 'up' }}
          empty={<EmptyState compact title={t('clinic.staff.empty')} />}
          onRow={(person) =>
            setEdited({ draft: staffDraftOf(person), version: person.version, name: person.name })
          }
          columns={[
            {
              key: 'name',
              header: t('clinic.staff.name'),
              cell: (person) => person.name,
              sortBy: (person) => person.name,
            },
            {
              key: 'roles',
              header: t('clinic.staff.roles'),
              cell: (person) => person.roles.map((role) => t(`clinic.role.${role}`)).join(', '),
            },
            { key: 'login', header: t('clinic.staff.login'), cell: (person) => person.login, quiet: true },
            {
              key: 'registration',
              header: t('clinic.staff.registration'),
              cell: (person) => person.registrationNumber ?? '',
              quiet: true,
            },
            {
              key: 'authorisation',
              header: t('clinic.staff.authorisation'),
              cell: (person) => <AuthorisationState person={person} />,
              nowrap: true,
            },
            {
              key: 'state',
              header: t('clinic.staff.state'),
              cell: (person) => (
                <StatusPill kind={person.active ? 'active' : 'quiet'}>
                  {person.active ? t('clinic.staff.active') : t('clinic.staff.left')}
                </StatusPill>
              ),
              nowrap: true,
            },
          ]}
        />
      </Panel>
      {edited && <StaffDialog key={edited.draft.id} edited={edited} onClose={() => setEdited(null)} />}
    </>
  );
}
