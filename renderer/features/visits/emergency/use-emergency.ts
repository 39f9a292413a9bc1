import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useStore } from '../../../client/store-provider.tsx';
import { emergencyKey } from '../../../lib/emergency-key.ts';
import { newId } from '../../../lib/new-id.ts';

/**
 * The emergency of a visit in treatment, by its button or its key. What it asks for is on the screen with the press; the
 * time is written down behind that, under one id however often it has to be tried.
 */
export function useEmergency(visitId: string, isInTreatment: boolean) {
  const { client, orpc, queryClient } = useStore();
  const [pressedAt, setPressedAt] = useState<string | null>(null);
  const record = useMutation({
    mutationFn: (id: string) => client.emergencies.recordInVisit({ id, visitId }),
    // Nobody looks after it in an emergency; the id is the same, so that it is written down once.
    retry: 2,
    retryDelay: 500,
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: orpc.visits.get.queryKey({ input: { id: visitId } }) }),
  });
  const { mutate } = record;
  const isOpen = pressedAt !== null;

  const press = useCallback(() => {
    setPressedAt(new Date().toISOString());
    mutate(newId());
  }, [mutate]);

  useEffect(() => {
    if (!isInTreatment || isOpen) return;
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== emergencyKey || event.repeat) return;
      event.preventDefault();
      press();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isInTreatment, isOpen, press]);

  return {
    isOpen,
    /** When it was pressed, or, once it is on disk, when the store wrote it down. */
    at: record.data?.recordedAt ?? pressedAt ?? '',
    isRecorded: record.isSuccess,
    error: record.error,
    tryAgain: () => record.variables && mutate(record.variables),
    press,
    close: () => setPressedAt(null),
  };
}

export type EmergencyOnScreen = ReturnType<typeof useEmergency>;
