import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useStore } from '../../client/store-provider.tsx';
import { EmergencyForm } from './emergency-form.tsx';

/** Asks whoever unlocked what the emergency was, of each visit that was under way. Put off, it comes again after the next lock or log-in. */
export function EmergencyDialog() {
  const { orpc } = useStore();
  const [putOff, setPutOff] = useState<string | null>(null);
  // Numbers alone say whether there is one; names are read only then.
  const underWay = useQuery(orpc.emergencies.underWay.queryOptions({ input: {} }));
  const asked = underWay.data?.emergencies[0];
  const isAsking = asked !== undefined && asked.id !== putOff;
  const waiting = useQuery({ ...orpc.emergencies.waiting.queryOptions({ input: {} }), enabled: isAsking });
  const emergency = waiting.data?.find(({ id }) => id === asked?.id);
  if (!isAsking || emergency === undefined) return null;
  return <EmergencyForm key={emergency.id} emergency={emergency} onLater={() => setPutOff(emergency.id)} />;
}
