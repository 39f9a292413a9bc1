import { Button, Popover } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dwellChoices } from '../../../../shared/domain/visits/dwell-timer.ts';
import { ChoiceChips } from '../../../ui/choice-chips.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { SiteContent } from '../state/site-content.ts';
import { useDwellText } from './dwell-text.ts';
import { useSiteNumbers } from './site-numbers.ts';
import classes from './timers.module.css';

type TimerButtonProps = {
  /** The sites where needles are in. */
  sitesIn: readonly SiteContent[];
  selectedId: string | null;
  onStart: (siteIds: string[], seconds: number) => void;
};

/** Starts a clock for the selected site or for all that are in: one press for the time, once it is opened. */
export function TimerButton({ sitesIn, selectedId, onStart }: TimerButtonProps) {
  const { t } = useTranslation();
  const dwellText = useDwellText();
  const numbersOf = useSiteNumbers(sitesIn);
  const [isOpen, setOpen] = useState(false);
  const [wantsAll, setWantsAll] = useState(false);
  const selected = sitesIn.find(({ id }) => id === selectedId);
  const isForOne = selected !== undefined && !wantsAll;
  const chosen = isForOne ? [selected] : sitesIn;
  const { charted, usual } = dwellChoices(chosen);

  function toggle(open: boolean) {
    setOpen(open);
    setWantsAll(false);
  }
  function start(seconds: number) {
    onStart(
      chosen.map(({ id }) => id),
      seconds,
    );
    toggle(false);
  }

  const all = t('timers.allSites', { count: sitesIn.length });
  return (
    <Popover
      opened={isOpen}
      onChange={toggle}
      position="bottom-end"
      trapFocus
      returnFocus
      hideDetached={false}
    >
      <Popover.Target>
        <Button
          variant="default"
          className={classes.set}
          leftSection={<Icon of={IconClock} />}
          disabled={sitesIn.length === 0}
          title={t(sitesIn.length === 0 ? 'timers.noSites' : 'timers.set')}
          onClick={() => toggle(!isOpen)}
        >
          {t('timers.set')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown data-density="touch" className={classes.choice}>
        {selected !== undefined && sitesIn.length > 1 ? (
          <ChoiceChips
            label={t('timers.forWhom')}
            options={[
              { value: 'one', label: numbersOf([selected.id]) },
              { value: 'all', label: all },
            ]}
            value={wantsAll ? 'all' : 'one'}
            onChange={(value) => setWantsAll(value === 'all')}
          />
        ) : (
          <p className={classes.whom}>{selected === undefined ? all : numbersOf([selected.id])}</p>
        )}
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend */}
        <div role="group" aria-label={t('timers.howLong')} className={classes.times}>
          {charted.map((seconds) => (
            <Button
              key={seconds}
              data-autofocus={seconds === charted[0] || undefined}
              onClick={() => start(seconds)}
            >
              {t('timers.charted', { time: dwellText(seconds) })}
            </Button>
          ))}
          {usual.map((seconds) => (
            <Button
              key={seconds}
              variant="default"
              data-autofocus={(charted.length === 0 && seconds === usual[0]) || undefined}
              onClick={() => start(seconds)}
            >
              {dwellText(seconds)}
            </Button>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
