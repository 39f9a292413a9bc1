import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDots } from '@tabler/icons-react';
import { useDensity } from './density.tsx';
import { Icon } from './icon.tsx';
import { type MenuItem, MenuItems } from './menu-items.tsx';

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
        <MenuItems items={items} />
      </Menu.Dropdown>
    </Menu>
  );
}
