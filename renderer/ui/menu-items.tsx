import { Menu } from '@mantine/core';
import { Icon, type IconSign } from './icon.tsx';
import classes from './menu-items.module.css';

export interface MenuItem {
  label: string;
  onClick: () => void;
  icon?: IconSign;
  danger?: boolean;
  disabled?: boolean;
  /** Quiet, at the end: a key or a count. */
  detail?: string;
}

/** The actions of a menu, with lines between groups of them. */
export function MenuItems({ items }: { items: readonly (MenuItem | 'line')[] }) {
  return items.map((item, index) =>
    item === 'line' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity of its own
      <Menu.Divider key={`line-${index}`} />
    ) : (
      <Menu.Item
        key={item.label}
        data-danger={item.danger === true ? true : undefined}
        disabled={item.disabled}
        leftSection={item.icon === undefined ? undefined : <Icon of={item.icon} />}
        rightSection={
          item.detail === undefined ? undefined : <span className={classes.detail}>{item.detail}</span>
        }
        onClick={item.onClick}
      >
        {item.label}
      </Menu.Item>
    ),
  );
}
