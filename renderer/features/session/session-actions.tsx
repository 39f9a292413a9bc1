import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../client/session-context.tsx';
import { useStore } from '../../client/store-provider.tsx';
import { useWindowLock } from '../../client/use-window-lock.ts';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { findNeedlesIn, type NeedlesIn } from '../../lib/needles-in/find-needles-in.ts';
import { NeedlesInDialog } from '../../lib/needles-in/needles-in-dialog.tsx';
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
  /** The visits with needles in, while it is asked whether to log out all the same. */
  needlesIn: readonly NeedlesIn[];
  stay: () => void;
  leaveNeedlesIn: () => void;
  error: string | null;
  isLeaving: boolean;
  closeDialog: () => void;
  leave: () => void;
};

/** What the person logged in can do about being logged in. What is being typed is saved before they leave. */
export function useSessionActions(): SessionActions {
  const { client, orpc, queryClient, pendingSaves } = useStore();
  const { staffId, roles } = useSession();
  const sentence = useErrorSentence();
  const toast = useToast();
  const [dialog, setDialog] = useState<SessionActions['dialog']>('none');
  const [needlesIn, setNeedlesIn] = useState<readonly NeedlesIn[]>([]);
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
    // A store that does not answer must not keep anybody logged in.
    const found = roles.includes('therapist') ? await findNeedlesIn(client, staffId).catch(() => []) : [];
    if (found.length > 0) setNeedlesIn(found);
    else leaveUnlessUnsaved();
  }

  function leaveUnlessUnsaved(): void {
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
    needlesIn,
    stay: () => setNeedlesIn([]),
    leaveNeedlesIn: () => {
      setNeedlesIn([]);
      leaveUnlessUnsaved();
    },
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
      {actions.needlesIn.length > 0 && (
        <NeedlesInDialog
          before="loggingOut"
          needlesIn={actions.needlesIn}
          onStay={actions.stay}
          onGo={actions.leaveNeedlesIn}
        />
      )}
      {actions.dialog === 'password' && <ChangePasswordDialog onClose={actions.closeDialog} />}
      {actions.dialog === 'pin' && <SetPinDialog onClose={actions.closeDialog} />}
    </>
  );
}
