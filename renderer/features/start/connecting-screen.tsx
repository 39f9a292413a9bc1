import { useTranslation } from 'react-i18next';
import { LoadingState } from '../../ui/loading-state.tsx';
import { StartFrame } from '../../ui/start-frame.tsx';

/** While the store starts; it is up in a moment, so this says little. */
export function ConnectingScreen() {
  const { t } = useTranslation();
  return (
    <StartFrame title={t('start.connecting.title')} testRuntime={window.desktop.info.testRuntime}>
      <LoadingState shape="lines" count={3} label={t('start.connecting.title')} />
    </StartFrame>
  );
}
