import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../client/store-provider.tsx';
import { useWindowLock } from '../../client/use-window-lock.ts';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useToast } from '../../ui/use-toast.ts';
import { ChangePasswordDialog } from './change-password-dialog.tsx';
import { SetPinDialog } from './set-pin-dialog.tsx';

export type SessionActions = {
  logOut: () => void;
  changePassword: () => void;
  setPin: () => void;
  lock: () => void;
  dialog: 'none' | 'unsaved' | 'password' | 'pin';
  error: string | null;
  isLeaving: boolean;
  closeDialog: () => void;
  leave: () => void;
};

/** What the person logged in can do about being logged in. What is being typed is saved before they leave. */
export function useSessionActions(): SessionActions {
  const { orpc, queryClient, pendingSaves } = useStore();
  const sentence = useErrorSentence();
  const toast = useToast();
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
  const { lock } = useWindowLock();
  const locking = useMutation({ mutationFn: lock, onError: (error) => toast({ title: sentence(error) }) });
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
    setPin: () => setDialog('pin'),
    lock: () => locking.mutate('asked'),
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
      {actions.dialog === 'pin' && <SetPinDialog onClose={actions.closeDialog} />}
    </>
  );
}
