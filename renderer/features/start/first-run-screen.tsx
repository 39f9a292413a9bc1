import { IconFlask, IconHomePlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { Icon, type IconSign } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { StartFrame } from '../../ui/start-frame.tsx';
import classes from './first-run-screen.module.css';

type FirstRunScreenProps = { onSetUp: () => void };

/** The first choice of all: our clinic, or the made-up one. */
export function FirstRunScreen({ onSetUp }: FirstRunScreenProps) {
  const { t } = useTranslation();
  const { orpc, queryClient } = useStore();
  const sentence = useErrorSentence();
  const openDemo = useMutation(
    orpc.chart.openDemo.mutationOptions({
      onSuccess: (status) => queryClient.setQueryData(orpc.chart.status.queryKey({ input: {} }), status),
    }),
  );
  return (
    <StartFrame
      title={t('start.firstRun.title')}
      lead={t('start.firstRun.lead')}
      footer={t('start.firstRun.place')}
      testRuntime={window.desktop.info.testRuntime}
    >
      {openDemo.error && (
        <Notice kind="danger" announce>
          {sentence(openDemo.error)}
        </Notice>
      )}
      <Choice
        icon={IconHomePlus}
        title={t('start.firstRun.setUp')}
        detail={t('start.firstRun.setUpDetail')}
        disabled={openDemo.isPending}
        onClick={onSetUp}
      />
      <Choice
        icon={IconFlask}
        title={openDemo.isPending ? t('start.firstRun.demoOpening') : t('start.firstRun.demo')}
        detail={t('start.firstRun.demoDetail')}
        disabled={openDemo.isPending}
        onClick={() => openDemo.mutate({})}
      />
    </StartFrame>
  );
}

type ChoiceProps = {
  icon: IconSign;
  title: string;
  detail: string;
  disabled: boolean;
  onClick: () => void;
};

function Choice({ icon, title, detail, disabled, onClick }: ChoiceProps) {
  return (
    <button
      type="button"
      className={classes.choice}
      aria-busy={disabled}
      disabled={disabled}
      onClick={onClick}
    >
      <span className={classes.sign}>
        <Icon of={icon} size={24} />
      </span>
      <span className={classes.words}>
        <span className={classes.title}>{title}</span>
        <span className={classes.detail}>{detail}</span>
      </span>
    </button>
  );
}
