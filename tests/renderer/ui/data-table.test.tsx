import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DataTable } from '../../../renderer/ui/data-table.tsx';
import type { Column } from '../../../renderer/ui/table-columns.ts';
import { renderKit } from './render-kit.tsx';

afterEach(cleanup);

interface Person {
  id: string;
  name: string;
  owed: number | null;
}

const people: readonly Person[] = [
  { id: '1', name: 'Zoë Faux', owed: 12_000 },
  { id: '2', name: 'Éva Sample', owed: null },
  { id: '3', name: 'edna Mock', owed: 900 },
];
const columns: readonly Column<Person>[] = [
  { key: 'name', header: 'Name', cell: (person) => person.name, sortBy: (person) => person.name },
  {
    key: 'owed',
    header: 'Owed',
    cell: (person) => person.owed,
    sortBy: (person) => person.owed,
    numeric: true,
  },
];

function names(): (string | null | undefined)[] {
  return screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('td')?.textContent);
}

describe('a table', () => {
  test('sorts as people sort names, and says in its head how', async () => {
    const { user } = renderKit(
      <DataTable
        label="People"
        columns={columns}
        rows={people}
        rowKey={(person) => person.id}
        initialSort={{ column: 'name', direction: 'up' }}
      />,
    );
    expect(names()).toEqual(['edna Mock', 'Éva Sample', 'Zoë Faux']);
    const head = screen.getByRole('columnheader', { name: 'Name' });
    expect(head.getAttribute('aria-sort')).toBe('ascending');
    await user.click(within(head).getByRole('button'));
    expect(head.getAttribute('aria-sort')).toBe('descending');
    expect(names()).toEqual(['Zoë Faux', 'Éva Sample', 'edna Mock']);
  });

  test('keeps rows without a value at the end in both directions', async () => {
    const { user } = renderKit(
      <DataTable label="People" columns={columns} rows={people} rowKey={(person) => person.id} />,
    );
    expect(names()).toEqual(['Zoë Faux', 'Éva Sample', 'edna Mock']);
    const owed = screen.getByRole('button', { name: 'Owed' });
    await user.click(owed);
    expect(names()).toEqual(['edna Mock', 'Zoë Faux', 'Éva Sample']);
    await user.click(owed);
    expect(names()).toEqual(['Zoë Faux', 'edna Mock', 'Éva Sample']);
  });

  test('opens a row by its first cell, walks the rows with the arrows, and keeps the buttons of a row apart', async () => {
    const open = vi.fn();
    const remove = vi.fn();
    const { user } = renderKit(
      <DataTable
        label="People"
        columns={columns}
        rows={people}
        rowKey={(person) => person.id}
        onRow={(person) => open(person.id)}
        rowActions={(person) => (
          <button type="button" onClick={() => remove(person.id)}>
            Remove {person.name}
          </button>
        )}
      />,
    );
    screen.getByRole('button', { name: 'Zoë Faux' }).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}{Enter}');
    expect(open.mock.calls).toEqual([['2']]);
    await user.click(screen.getByRole('button', { name: 'Remove edna Mock' }));
    expect(remove.mock.calls).toEqual([['3']]);
    expect(open).toHaveBeenCalledOnce();
  });

  test('says inside itself that it is empty', () => {
    renderKit(<DataTable label="People" columns={columns} rows={[]} rowKey={(person) => person.id} />);
    const table = screen.getByRole('table', { name: 'People' });
    expect(within(table).getByText('Nothing here yet')).toBeTruthy();
  });
});
