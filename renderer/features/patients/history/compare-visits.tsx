import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NeedledVisit } from '../../../../shared/contract/history-records.ts';
import { compareVisits } from '../../../../shared/domain/history/compare-visits.ts';
import { BodyMap } from '../../../body-map/body-map.tsx';
import type { BodyMapMark } from '../../../body-map/body-map-types.ts';
import { siteName } from '../../../lib/site-name.ts';
import { useVisitDays } from '../../../lib/use-visit-days.ts';
import { Panel } from '../../../ui/panel.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import classes from './compare-visits.module.css';
import { ComparedPlaces } from './compared-places.tsx';

/** Two visits of a patient laid over each other: the newest two until others are chosen. */
export function CompareVisits({ visits }: { visits: readonly NeedledVisit[] }) {
  const { t } = useTranslation();
  const dayOf = useVisitDays(visits);
  const [newest, before] = visits;
  const [filledId, setFilledId] = useState(newest?.id ?? null);
  const [hollowId, setHollowId] = useState(before?.id ?? null);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const filled = visits.find(({ id }) => id === filledId) ?? newest;
  const hollow = visits.find(({ id }) => id === hollowId) ?? before;
  const filledDay = filled === undefined ? '' : dayOf(filled);
  const hollowDay = hollow === undefined ? '' : dayOf(hollow);
  const marks = useMemo(() => {
    const marksOf = (visit: NeedledVisit | undefined, day: string, isEarlier: boolean): BodyMapMark[] =>
      (visit?.sites ?? []).map((site) => ({
        id: site.id,
        position: site.position,
        side: site.side,
        label: t('overTime.compare.markOfDay', { name: siteName(site), day }),
        number: site.ordinal,
        selected: site.id === selectedId,
        origin: 'entered',
        earlier: isEarlier,
      }));
    return [...marksOf(hollow, hollowDay, true), ...marksOf(filled, filledDay, false)];
  }, [hollow, filled, hollowDay, filledDay, selectedId, t]);

  if (filled === undefined || hollow === undefined) {
    return (
      <Panel title={t('overTime.compare.title')}>
        <p className={classes.quiet}>{t('overTime.compare.oneVisit')}</p>
      </Panel>
    );
  }
  const options = (other: NeedledVisit) =>
    visits.map((visit) => ({ value: visit.id, label: dayOf(visit), disabled: visit.id === other.id }));
  const { both, onlyEarlier, onlyLater } = compareVisits(hollow, filled);
  const days = { earlier: hollowDay, later: filledDay };
  return (
    <Panel title={t('overTime.compare.title')}>
      <div className={classes.compared}>
        <div className={classes.mapColumn}>
          <div className={classes.choices}>
            <span className={classes.choice}>
              <span className={classes.swatch} aria-hidden="true">
                <span className={classes.mark} data-earlier />
              </span>
              <SelectField
                label={t('overTime.compare.hollow')}
                value={hollow.id}
                options={options(filled)}
                onChange={setHollowId}
                width="full"
              />
            </span>
            <span className={classes.choice}>
              <span className={classes.swatch} aria-hidden="true">
                <span className={classes.mark} />
              </span>
              <SelectField
                label={t('overTime.compare.filled')}
                value={filled.id}
                options={options(hollow)}
                onChange={setFilledId}
                width="full"
              />
            </span>
          </div>
          <div className={classes.map}>
            <BodyMap marks={marks} readOnly onSelect={setSelectedId} />
          </div>
        </div>
        <div className={classes.lists}>
          <ComparedPlaces title={t('overTime.compare.both')} places={both} days={days} />
          <ComparedPlaces
            title={t('overTime.compare.only', { day: hollowDay })}
            places={onlyEarlier}
            days={days}
          />
          <ComparedPlaces
            title={t('overTime.compare.only', { day: filledDay })}
            places={onlyLater}
            days={days}
          />
          <p className={classes.quiet}>{t('overTime.compare.rule')}</p>
        </div>
      </div>
    </Panel>
  );
}
