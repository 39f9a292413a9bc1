import { useMemo, useState } from 'react';
import { BodyMap } from '../../../body-map/body-map.tsx';
import { siteName } from '../../../lib/site-name.ts';
import type { NoteView } from './note-view.ts';

function nothing() {
  // A signed map answers to no change.
}

const nothingChanges = { onPlace: nothing, onMove: nothing, onRemove: nothing } as const;

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
        ltrCount: site.ltrCount ?? undefined,
        selected: site.id === selectedId,
        origin: site.origin,
      })),
    [sites, selectedId],
  );
  return <BodyMap marks={marks} readOnly {...nothingChanges} onSelect={setSelectedId} />;
}
