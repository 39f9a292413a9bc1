import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ChangePasswordDialog } from './change-password-dialog.tsx';

export type SessionActions = {
  logOut: () => void;
  changePassword: () => void;
  dialog: 'none' | 'unsaved' | 'password';
  error: string | null;
  isLeaving: boolean;
  closeDialog: () => void;
  leave: () => void;
};

/** What the person logged in can do about being logged in. What is being typed is saved before they leave. */
export function useSessionActions(): SessionActions {
  const { orpc, queryClient, pendingSaves } = useStore();
  const sentence = useErrorSentence();
  const [dialog, setDialog] = useState<SessionActions['dialog']>('none');
  const end = useMutation(
    orpc.session.logOut.mutationOptions({
      onSuccess: () => {
        queryClient.setQueryData(orpc.session.current.queryKey({ input: {} }), { session: null });
        void queryClient.invalidateQueries({ queryKey: orpc.chart.status.key() });
      },
      onError: () => setDialog('unsaved'),
    }),
  );
  const leave = () => end.mutate({});

  async function logOut(): Promise<void> {
    await pendingSaves.flush();
    if (pendingSaves.hasUnsaved()) {
      setDialog('unsaved');
    } else {
      leave();
    }
  }

  return {
    logOut: () => void logOut(),
    changePassword: () => setDialog('password'),
    dialog,
    error: end.error ? sentence(end.error) : null,
    isLeaving: end.isPending,
    closeDialog: () => {
      end.reset();
      setDialog('none');
    },
    leave,
  };
}

export function SessionDialogs({ actions }: { actions: SessionActions }) {
  const { t } = useTranslation();
  return (
    <>
      <ConfirmDialog
        opened={actions.dialog === 'unsaved'}
        title={t('clinic.session.unsavedTitle')}
        confirmLabel={t('clinic.session.logOutAnyway')}
        danger
        busy={actions.isLeaving}
        error={actions.error ?? undefined}
        onConfirm={actions.leave}
        onClose={actions.closeDialog}
      >
        {t('clinic.session.unsavedText')}
      </ConfirmDialog>
      {actions.dialog === 'password' && <ChangePasswordDialog onClose={actions.closeDialog} />}
    </>
  );
}
