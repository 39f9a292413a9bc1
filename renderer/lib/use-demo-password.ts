import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../client/session-context.tsx';
import { useStore } from '../client/store-provider.tsx';

/** In the demo clinic the password of whoever is logged in, in a sentence: nobody there has chosen one. */
export function useDemoPassword(): string | undefined {
  const { t } = useTranslation();
  const { orpc } = useStore();
  const { name } = useSession();
  const status = useQuery({ ...orpc.chart.status.queryOptions({ input: {} }), enabled: false }).data;
  const person = status?.isDemo ? status.demoLogins.find((login) => login.name === name) : undefined;
  return person && t('lock.demoPassword', { password: person.password });
}
