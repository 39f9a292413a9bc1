import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './data-table.module.css';
import { EmptyState } from './empty-state.tsx';
import { Icon } from './icon.tsx';
import { LoadingState } from './loading-state.tsx';
import { type Column, type Sort, sortRows } from './table-columns.ts';

interface DataTableProps<Row> {
  /** The name of the table for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Opens the row: a click anywhere, or Enter on its first cell, which then is a button. */
  onRow?: (row: Row) => void;
  /** What a row is, in words: the name of its button, whose own text is that of the first cell alone. */
  rowLabel?: (row: Row) => string;
  /** Buttons in the last cell. */
  rowActions?: (row: Row) => ReactNode;
  selectedKey?: string;
  initialSort?: Sort;
  /** An `EmptyState compact`. */
  empty?: ReactNode;
  loading?: boolean;
  /** The table then scrolls inside and its head stays. */
  maxHeight?: string;
  footer?: ReactNode;
}

const turned = { up: 'down', down: 'up' } as const;
const spoken = { up: 'ascending', down: 'descending' } as const;

function moveToRow(event: KeyboardEvent<HTMLButtonElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') {
    return;
  }
  const row = event.currentTarget.closest('tr');
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
  const target = next?.querySelector<HTMLButtonElement>('button[data-row]');
  if (target) {
    event.preventDefault();
    target.focus();
  }
}

/** A cut text is whole in the hint of its cell. */
function clippedWords<Row>(column: Column<Row>, row: Row): string | undefined {
  const content = column.clipAt === undefined ? undefined : column.cell(row);
  return typeof content === 'string' ? content : undefined;
}

/** A dense table: sorts by its heads, opens its rows, and says inside itself when it is empty. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    label,
    columns,
    rows,
    rowKey,
    onRow,
    rowLabel,
    rowActions,
    selectedKey,
    empty,
    loading,
    maxHeight,
    footer,
  } = props;
  const { t, i18n } = useTranslation();
  const [sort, setSort] = useState(props.initialSort);
  const sorted = useMemo(
    () => sortRows(rows, columns, sort, i18n.language),
    [rows, columns, sort, i18n.language],
  );
  const width = columns.length + (rowActions === undefined ? 0 : 1);
  const scrolls = maxHeight !== undefined;

  return (
    <div
      className={classes.frame}
      style={scrolls ? { maxHeight } : undefined}
      {...(scrolls ? { role: 'region', tabIndex: 0, 'aria-label': label } : {})}
    >
      <table className={classes.table} aria-label={label} aria-busy={loading ? true : undefined}>
        <thead className={classes.head}>
          <tr>
            {columns.map((column) => {
              const direction = sort?.column === column.key ? sort.direction : undefined;
              return (
                <th
                  key={column.key}
                  scope="col"
                  className={classes.headCell}
                  data-numeric={column.numeric ? true : undefined}
                  style={{ width: column.width }}
                  aria-sort={direction === undefined ? undefined : spoken[direction]}
                >
                  {column.sortBy === undefined ? (
                    <span className={column.headerHidden ? classes.spoken : undefined}>{column.header}</span>
                  ) : (
                    <button
                      type="button"
                      className={classes.sort}
                      data-active={direction === undefined ? undefined : true}
                      onClick={() =>
                        setSort({
                          column: column.key,
                          direction: direction === undefined ? 'up' : turned[direction],
                        })
                      }
                    >
                      {column.header}
                      <Icon
                        of={
                          direction === undefined
                            ? IconArrowsSort
                            : direction === 'up'
                              ? IconArrowUp
                              : IconArrowDown
                        }
                        size={14}
                      />
                    </button>
                  )}
                </th>
              );
            })}
            {rowActions !== undefined && (
              <th scope="col" className={classes.headCell}>
                <span className={classes.spoken}>{t('common.table.actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr
              key={rowKey(row)}
              className={classes.row}
              data-opens={onRow === undefined ? undefined : true}
              data-selected={rowKey(row) === selectedKey ? true : undefined}
            >
              {columns.map((column, index) => (
                <td
                  key={column.key}
                  className={classes.cell}
                  data-numeric={column.numeric ? true : undefined}
                  data-nowrap={column.nowrap ? true : undefined}
                  data-quiet={column.quiet ? true : undefined}
                  data-clipped={column.clipAt === undefined ? undefined : true}
                  style={{ maxWidth: column.clipAt }}
                  title={clippedWords(column, row)}
                >
                  {index === 0 && onRow !== undefined ? (
                    <button
                      type="button"
                      data-row
                      className={classes.open}
                      aria-label={rowLabel?.(row)}
                      aria-current={rowKey(row) === selectedKey ? true : undefined}
                      onClick={() => onRow(row)}
                      onKeyDown={moveToRow}
                    >
                      {column.cell(row)}
                    </button>
                  ) : (
                    column.cell(row)
                  )}
                </td>
              ))}
              {rowActions !== undefined && (
                <td className={classes.cell}>
                  <div className={classes.actions}>{rowActions(row)}</div>
                </td>
              )}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={width} className={classes.whole}>
                {loading === true ? (
                  <LoadingState shape="table" />
                ) : (
                  (empty ?? <EmptyState compact title={t('common.table.nothingHere')} />)
                )}
              </td>
            </tr>
          )}
        </tbody>
        {footer !== undefined && (
          <tfoot>
            <tr>
              <td colSpan={width} className={classes.footer}>
                {footer}
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
