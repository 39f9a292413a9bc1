import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../shared/contract/visit-records.ts';
import { BodyMap } from '../../body-map/body-map.tsx';
import { siteName } from '../../lib/site-name.ts';
import classes from './patient-screen.module.css';

/** Where the needles were the last time, to be looked at before the next. */
export function LastVisitMap({ visit }: { visit: Visit }) {
  const { t } = useTranslation();
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const marks = useMemo(
    () =>
      visit.sites
        .filter((site) => !site.removed)
        .map((site) => ({
          id: site.id,
          position: site.position,
          side: site.side,
          label: siteName(site),
          number: site.ordinal,
          needles: site.insertions,
          ltrCount: site.ltrCount,
          selected: site.id === selectedId,
          origin: site.origin,
        })),
    [visit.sites, selectedId],
  );
  return (
    <div className={classes.mapColumn}>
      <h2 className={classes.mapTitle}>{t('patients.chart.lastNeedled')}</h2>
      <div className={classes.map}>
        <BodyMap marks={marks} readOnly onSelect={setSelectedId} />
      </div>
    </div>
  );
}
