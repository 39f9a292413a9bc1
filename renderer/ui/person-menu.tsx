import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';
import { type MenuItem, MenuItems } from './menu-items.tsx';
import classes from './person-menu.module.css';

interface PersonMenuProps {
  /** Who is logged in; `detail` is the designation or the role. */
  person: { name: string; detail?: string };
  items: readonly (MenuItem | 'line')[];
}

/** The person logged in, as the button of what they can do about being logged in. */
export function PersonMenu({ person, items }: PersonMenuProps) {
  const { t } = useTranslation();
  return (
    <Menu>
      <Menu.Target>
        <button type="button" className={classes.person}>
          <span className={classes.who}>
            <span className={classes.spoken}>{t('common.frame.loggedInAs')}</span>{' '}
            <span className={classes.name} title={person.name}>
              {person.name}
            </span>{' '}
            {person.detail !== undefined && <span className={classes.detail}>{person.detail}</span>}
          </span>
          <Icon of={IconChevronDown} size={14} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <MenuItems items={items} />
      </Menu.Dropdown>
    </Menu>
  );
}
