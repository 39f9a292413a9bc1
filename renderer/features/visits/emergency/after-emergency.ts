import { createContext, useContext } from 'react';

/** Whether somebody came from an emergency to chart what happened, and the way to say that they have. */
export type AfterEmergency = { isAsked: boolean; onCharted: () => void };

const nothingHappened: AfterEmergency = { isAsked: false, onCharted: () => undefined };

export const AfterEmergencyContext = createContext<AfterEmergency>(nothingHappened);

export function useAfterEmergency(): AfterEmergency {
  return useContext(AfterEmergencyContext);
}
