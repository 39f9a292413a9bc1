import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDots } from '@tabler/icons-react';
import { useDensity } from './density.tsx';
import { Icon, type IconSign } from './icon.tsx';
import classes from './menu-button.module.css';

export interface MenuItem {
  label: string;
  onClick: () => void;
  icon?: IconSign;
  danger?: boolean;
  disabled?: boolean;
  /** Quiet, at the end: a key or a count. */
  detail?: string;
}

interface MenuButtonProps {
  label: string;
  items: readonly (MenuItem | 'line')[];
  /** Three dots instead of the word. */
  iconOnly?: boolean;
  disabled?: boolean;
}

/** A button that opens a list of actions. */
export function MenuButton({ label, items, iconOnly = false, disabled }: MenuButtonProps) {
  const density = useDensity();
  return (
    <Menu attributes={{ dropdown: { 'data-density': density } }}>
      <Menu.Target>
        {iconOnly ? (
          <ActionIcon variant="subtle" data-plain disabled={disabled} aria-label={label}>
            <Icon of={IconDots} size={18} />
          </ActionIcon>
        ) : (
          <Button
            variant="default"
            disabled={disabled}
            rightSection={<Icon of={IconChevronDown} size={14} />}
          >
            {label}
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        {items.map((item, index) =>
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
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
