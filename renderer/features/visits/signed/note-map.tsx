import { useMemo, useState } from 'react';
import { BodyMap } from '../../../body-map/body-map.tsx';
import { siteName } from '../../../lib/site-name.ts';
import classes from './note.module.css';
import type { NoteView } from './note-view.ts';

/** The marks of a note on the body, to be looked at. */
export function NoteMap({ sites }: { sites: NoteView['sites'] }) {
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const marks = useMemo(
    () =>
      sites.map((site) => ({
        id: site.id,
        position: site.position,
        side: site.side,
        label: site.muscleName ?? siteName(site),
        number: site.ordinal,
        ltrCount: site.ltrCount ?? undefined,
        selected: site.id === selectedId,
        origin: site.origin,
      })),
    [sites, selectedId],
  );
  return (
    <div className={classes.map}>
      <BodyMap marks={marks} readOnly onSelect={setSelectedId} />
    </div>
  );
}
