import { type ComponentProps, type KeyboardEvent, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { partnerOf } from '../../../../shared/domain/visits/needle-pairs.ts';
import type { SiteBook } from '../state/site-book.ts';
import type { SiteOnScreen, SitesPart } from '../state/sites-part.ts';
import classes from './ledger.module.css';
import { LedgerRow } from './ledger-row.tsx';
import { ltrByKey } from './ltr-change.ts';
import { SiteEditor } from './site-editor.tsx';

type LedgerProps = {
  part: SitesPart;
  rows: readonly SiteOnScreen[];
  book: SiteBook;
  isCounted: boolean;
} & Pick<ComponentProps<typeof SiteEditor>, 'mayMove' | 'screeningDecidedBy' | 'showsMore' | 'onShowMore'>;

const columns = ['number', 'muscle', 'side', 'needle', 'technique', 'ltr', 'sensation'] as const;

/**
 * The needled sites as rows: the same record as the marks on the map. Arrows move, Enter opens the details,
 * Delete removes, the space bar confirms a copied site, + and − count twitches, 0 to 3 say how strong they were.
 */
export function Ledger({ part, rows, book, isCounted, ...ofEditor }: LedgerProps) {
  const { t } = useTranslation();
  const body = useRef<HTMLTableSectionElement>(null);
  const ids = rows.map(({ site }) => site.id);
  const mayConfirm = ofEditor.mayMove && !isCounted;
  const inTabOrder = part.selectedId ?? ids[0];

  const focusRow = useCallback((id: string | undefined) => {
    if (id) body.current?.querySelector<HTMLElement>(`[data-site="${id}"]`)?.focus();
  }, []);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const id = event.target instanceof HTMLElement ? event.target.dataset.site : undefined;
    const index = id === undefined ? -1 : ids.indexOf(id);
    const row = rows[index];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Record<string, number> = {
      ArrowDown: Math.min(ids.length - 1, index + 1),
      ArrowUp: Math.max(0, index - 1),
      Home: 0,
      End: ids.length - 1,
    };
    const next = ids[moves[event.key] ?? -1];
    if (next) {
      book.select(next);
      focusRow(next);
    } else if (event.key === 'Enter') book.select(row.site.id, true);
    else if (event.key === ' ' && mayConfirm && row.site.origin === 'copied') book.confirm(row.site.id);
    else if (event.key === 'Escape') book.select(row.site.id, false);
    else if (event.key === 'Delete' && !isCounted) {
      const neighbour = ids[index + 1] ?? ids[index - 1];
      book.remove(row.site.id);
      requestAnimationFrame(() => focusRow(neighbour));
    } else {
      // What was not needled did not twitch.
      const change = row.site.origin === 'copied' ? null : ltrByKey(row.site, event.key);
      if (change === null) return;
      book.change(row.site.id, change);
    }
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid whose rows take the focus; there is no element for it
    <table className={classes.ledger} role="grid" aria-label={t('visit.needling.ledger')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={classes[column]}>
              {t(`visit.needling.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {rows.map(({ site, save }, index) => {
          const selected = site.id === part.selectedId;
          return [
            <LedgerRow
              key={site.id}
              site={site}
              status={save.status}
              selected={selected}
              inTabOrder={site.id === inTabOrder}
              continues={site.needleContinues && index > 0}
              pairedWith={partnerOf(site, part.sites)?.ordinal ?? null}
              onSelect={book.select}
              onConfirm={mayConfirm ? book.confirm : undefined}
            />,
            selected && part.editing && (
              <tr key={`${site.id}-editor`}>
                <td colSpan={columns.length} className={classes.editorCell}>
                  <SiteEditor
                    key={site.id}
                    site={site}
                    error={save.error}
                    book={book}
                    isFirst={index === 0}
                    isCounted={isCounted}
                    {...ofEditor}
                    onClose={() => {
                      book.select(site.id, false);
                      focusRow(site.id);
                    }}
                  />
                </td>
              </tr>
            ),
          ];
        })}
      </tbody>
    </table>
  );
}
