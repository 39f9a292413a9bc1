import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StartFrame } from './ui/start-frame.tsx';

type WindowBoundaryProps = { children: ReactNode };

/** Catches what no page caught: the window says so and builds itself up again, instead of going blank. */
export class WindowBoundary extends Component<WindowBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? (
      <WindowFailed onRetry={() => this.setState({ hasFailed: false })} />
    ) : (
      this.props.children
    );
  }
}

function WindowFailed({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <StartFrame
      title={t('start.windowFailed.title')}
      lead={t('start.windowFailed.lead')}
      testRuntime={window.desktop.info.testRuntime}
    >
      <Button autoFocus onClick={onRetry}>
        {t('start.windowFailed.reload')}
      </Button>
    </StartFrame>
  );
}
