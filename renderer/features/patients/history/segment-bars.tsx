import { useTranslation } from 'react-i18next';
import {
  type LevelCount,
  type LevelRow,
  type SegmentPattern,
  sitesOn,
} from '../../../../shared/domain/history/segment-pattern.ts';
import classes from './segment-bars.module.css';

/** Sites at each spinal level: a bar to the left and one to the right, as the patient is seen from behind. */
export function SegmentBars({ pattern }: { pattern: SegmentPattern }) {
  const { t } = useTranslation();
  const { levels, withoutLevel } = pattern;
  const most = Math.max(1, ...levels.flatMap(({ left, right }) => [sitesOn(left), sitesOn(right)]));
  const hasMidline = levels.some(({ midline }) => sitesOn(midline) > 0);
  const hasByRoots = levels.some((row) => row.left.byRoots + row.right.byRoots + row.midline.byRoots > 0);

  function bar(count: LevelCount, side: 'left' | 'right') {
    const sites = sitesOn(count);
    if (sites === 0) return null;
    const words = t('overTime.segments.count', { sites, ...count });
    const part = (value: number) => ({ width: `${(value / sites) * 100}%` });
    return (
      <span className={classes.bar} data-side={side} role="img" aria-label={words} title={words}>
        <span className={classes.parts} style={{ width: `calc((100% - 24px) * ${sites / most})` }}>
          {count.charted > 0 && <span className={classes.charted} style={part(count.charted)} />}
          {count.byRoots > 0 && <span className={classes.byRoots} style={part(count.byRoots)} />}
        </span>
        <span className={classes.number}>{sites}</span>
      </span>
    );
  }

  function levelCell({ level, midline }: LevelRow) {
    const count = sitesOn(midline);
    if (count === 0) return level;
    return (
      <>
        {level}{' '}
        <span className={classes.midline} title={t('overTime.segments.midlineTitle', { count })}>
          {t('overTime.segments.midline', { count })}
        </span>
      </>
    );
  }

  return (
    <>
      <table className={classes.levels} aria-label={t('overTime.segments.title')}>
        <thead>
          <tr>
            <th scope="col" data-side="left">
              {t('overTime.segments.left')}
            </th>
            <th scope="col">{t('overTime.segments.level')}</th>
            <th scope="col" data-side="right">
              {t('overTime.segments.right')}
            </th>
          </tr>
        </thead>
        <tbody>
          {levels.map((row, index) => (
            <tr key={row.level} data-region={isFirstOfRegion(levels, index) || undefined}>
              <td>{bar(row.left, 'left')}</td>
              <th scope="row">{levelCell(row)}</th>
              <td>{bar(row.right, 'right')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={classes.legend}>
        <li>
          <span className={classes.charted} aria-hidden="true" /> {t('overTime.segments.charted')}
        </li>
        {hasByRoots && (
          <li>
            <span className={classes.byRoots} aria-hidden="true" /> {t('overTime.segments.byRoots')}
          </li>
        )}
        {hasMidline && <li>{t('overTime.segments.brackets')}</li>}
        {withoutLevel > 0 && <li>{t('overTime.segments.withoutLevel', { count: withoutLevel })}</li>}
      </ul>
    </>
  );
}

/** The first level of neck, chest, low back or sacrum, with a line above it. */
function isFirstOfRegion(levels: readonly LevelRow[], index: number): boolean {
  const before = levels[index - 1];
  return before !== undefined && before.level.charAt(0) !== levels[index]?.level.charAt(0);
}
