import type { ReactNode } from 'react';

/** A column of a `DataTable`. */
export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Makes the head sort by this value; what has none comes last in both directions. */
  sortBy?: (row: Row) => string | number | null;
  numeric?: boolean;
  /** Any CSS width. */
  width?: string;
  nowrap?: boolean;
  /** Text wider than this CSS width is cut: one long name must not push the other columns out. */
  clipAt?: string;
  quiet?: boolean;
  /** The head is then read out only. */
  headerHidden?: boolean;
}

export interface Sort {
  column: string;
  direction: 'up' | 'down';
}

/** The rows in the order of one column, as a person of that language sorts names and numbers; stable. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | undefined,
  language: string,
): readonly Row[] {
  const sortBy = columns.find((column) => column.key === sort?.column)?.sortBy;
  if (sort === undefined || sortBy === undefined) {
    return rows;
  }
  const words = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const sign = sort.direction === 'up' ? 1 : -1;
  return rows
    .map((row) => ({ row, by: sortBy(row) }))
    .sort((a, b) => {
      if (a.by === null || b.by === null) {
        return Number(a.by === null) - Number(b.by === null);
      }
      const order =
        typeof a.by === 'number' && typeof b.by === 'number'
          ? a.by - b.by
          : words.compare(String(a.by), String(b.by));
      return sign * order;
    })
    .map(({ row }) => row);
}
