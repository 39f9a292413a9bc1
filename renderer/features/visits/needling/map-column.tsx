import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { needlesOpened } from '../../../../shared/domain/visits/needles.ts';
import { BodyMap } from '../../../body-map/body-map.tsx';
import { MusclePicker } from '../../../body-map/muscle-picker.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { siteName } from '../site-names.ts';
import type { VisitSession } from '../state/visit-session.ts';
import { usePart } from '../state/visit-session-registry.ts';
import classes from './map-column.module.css';
import { MapNotice } from './map-notice.tsx';
import { SiteDock } from './site-dock.tsx';
import { useChartingKeys } from './use-charting-keys.ts';

type MapColumnProps = {
  session: VisitSession;
  /** A site was placed: the page makes room for the ledger. */
  onPlaced: () => void;
  onToScreening: () => void;
};

/**
 * The body beside the page, always in view: the count of needles above it, and below it what belongs to the
 * last tap, either the muscles to choose from or the twitches of the selected site.
 */
export function MapColumn({ session, onPlaced, onToScreening }: MapColumnProps) {
  const { t } = useTranslation();
  const book = session.sites;
  const { sites, pending, selectedId, editing, canUndo, canRedo } = usePart(session, book.part);
  const { state, screening } = usePart(session, session.visit);
  useChartingKeys(book);

  const isCounted = state === 'ended';
  const isStopped = screening?.outcome === 'stop';
  const selected = sites.find(({ site }) => site.id === selectedId)?.site;
  const insertions = sites.reduce((sum, { site }) => sum + site.insertions, 0);
  const opened = needlesOpened(sites.map(({ site }) => site));

  const marks = useMemo(
    () =>
      sites.map(({ site }) => ({
        id: site.id,
        position: site.position,
        side: site.side,
        label: `${site.ordinal}`,
        name: siteName(site),
        ltrCount: site.ltrCount,
        selected: site.id === selectedId,
        origin: site.origin,
      })),
    [sites, selectedId],
  );

  const place = useCallback(
    (position: Parameters<typeof book.place>[0]) => {
      book.place(position);
      onPlaced();
    },
    [book, onPlaced],
  );
  const move = useCallback(
    (id: string, position: Parameters<typeof book.place>[0]) => book.change(id, { position }),
    [book],
  );
  const select = useCallback((id: string | null) => book.select(id), [book]);

  return (
    <div className={classes.column}>
      <div className={classes.bar}>
        <p className={classes.counts} aria-live="polite">
          <span>
            <strong>{opened}</strong> {t('visit.needling.needlesOpened', { count: opened })}
          </span>
          <span>
            <strong>{insertions}</strong> {t('visit.needling.insertionsCounted', { count: insertions })}
          </span>
        </p>
        <IconButton
          label={t('visit.undo.undo')}
          icon={IconArrowBackUp}
          disabled={!canUndo}
          onClick={book.undo}
        />
        <IconButton
          label={t('visit.undo.redo')}
          icon={IconArrowForwardUp}
          disabled={!canRedo}
          onClick={book.redo}
        />
      </div>
      <MapNotice
        isStopped={isStopped}
        isCounted={isCounted}
        isScreened={screening !== null}
        onToScreening={onToScreening}
      />
      <div className={classes.map}>
        <BodyMap
          marks={marks}
          pending={pending?.position ?? null}
          readOnly={isCounted}
          mayPlace={!isStopped}
          onPlace={place}
          onSelect={select}
          onMove={move}
          onRemove={book.remove}
        />
      </div>
      <div className={classes.dock}>
        {pending && (
          <MusclePicker
            key={`${pending.position.view} ${pending.position.x} ${pending.position.y}`}
            position={pending.position}
            onChoose={book.choose}
            onCancel={book.cancelPending}
          />
        )}
        {!pending && selected && (
          <SiteDock site={selected} book={book} editing={editing} mayRemove={!isCounted} />
        )}
        {!pending && !selected && <p className={classes.hint}>{t('visit.site.selectHint')}</p>}
      </div>
    </div>
  );
}
