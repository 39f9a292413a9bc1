import { notifications } from '@mantine/notifications';
import { beforeEach } from 'vitest';

/**
 * The renderer's test files share one page, since they share the modules of the screens. Toasts live in a module,
 * not in the page: one that a screen left behind would stand in the next test, and take its first Tab.
 */
beforeEach(() => {
  notifications.clean();
  localStorage.clear();
  document.body.replaceChildren();
});
