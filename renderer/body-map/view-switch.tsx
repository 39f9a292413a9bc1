import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  homeScene,
  panelShowing,
  type Scene,
  type SceneName,
  sceneNames,
} from '../../shared/domain/body/scenes.ts';
import { useDensity } from '../ui/density.tsx';
import { Icon } from '../ui/icon.tsx';
import type { BodyMapMark } from './body-map-types.ts';
import classes from './view-switch.module.css';

const wholeViews = ['whole', 'sides'] as const;
const closeUps = sceneNames.filter((name) => name !== 'whole' && name !== 'sides');

interface ViewSwitchProps {
  shown: Scene;
  marks: readonly BodyMapMark[];
  readOnly: boolean;
  onShow: (name: SceneName) => void;
}

/** What the map shows: all of the body from two sides, or a part of it closer by. */
export function ViewSwitch({ shown, marks, readOnly, onShow }: ViewSwitchProps) {
  const { t } = useTranslation();
  const density = useDensity();
  const elsewhere = marks.filter(({ position }) => panelShowing(shown, position) === undefined);
  const countOn = (name: SceneName) =>
    elsewhere.filter(({ position }) => homeScene(position) === name).length;
  // A map to be looked at has nothing to choose from while all its sites are on front and back.
  if (readOnly && shown.name === 'whole' && elsewhere.length === 0) return null;
  const closeUp = closeUps.find((name) => name === shown.name);
  const count = (name: SceneName) => {
    const found = countOn(name);
    return found === 0 ? null : (
      <span className={classes.count} aria-label={t('bodyViews.sites', { count: found })} role="img">
        {found}
      </span>
    );
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className={classes.switch} role="group" aria-label={t('bodyViews.group')}>
      {wholeViews.map((name) => (
        <button
          key={name}
          type="button"
          className={classes.choice}
          aria-pressed={shown.name === name}
          onClick={() => onShow(name)}
        >
          {t(`bodyViews.scene.${name}`)}
          {count(name)}
        </button>
      ))}
      <Menu attributes={{ dropdown: { 'data-density': density } }} position="bottom-end">
        <Menu.Target>
          <button
            type="button"
            className={classes.choice}
            data-shown={closeUp !== undefined || undefined}
            aria-label={
              closeUp === undefined
                ? undefined
                : t('bodyViews.closeUpOf', { part: t(`bodyViews.scene.${closeUp}`) })
            }
          >
            <span className={classes.name}>
              {closeUp === undefined ? t('bodyViews.closeUp') : t(`bodyViews.scene.${closeUp}`)}
            </span>
            {closeUp === undefined && count('feet')}
            <Icon of={IconChevronDown} size={14} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup value={closeUp ?? null}>
            {closeUps.map((name) => (
              <Menu.RadioItem
                key={name}
                value={name}
                closeMenuOnClick
                checkIcon={<Icon of={IconCheck} size={14} />}
                rightSection={count(name)}
                onChange={() => onShow(name)}
              >
                {t(`bodyViews.scene.${name}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
