import { useMemo } from 'react';
import { BodyMap } from '../../../body-map/body-map.tsx';
import { siteName } from '../site-names.ts';
import type { NoteView } from './note-view.ts';

/** The marks of a note on the body, to be looked at. */
export function NoteMap({ sites }: { sites: NoteView['sites'] }) {
  const marks = useMemo(
    () =>
      sites.map((site) => ({
        id: site.id,
        position: site.position,
        side: site.side,
        label: `${site.ordinal}`,
        name: site.muscleName ?? siteName(site),
        ltrCount: site.ltrCount,
        selected: false,
        origin: site.origin,
      })),
    [sites],
  );
  return <BodyMap marks={marks} readOnly />;
}
