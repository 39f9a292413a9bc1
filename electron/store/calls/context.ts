import type { StoreOptions } from '../../../shared/contract/store-link.ts';
import type { ChartAccess } from '../chart/chart-access.ts';
import type { Surroundings } from '../surroundings.ts';
import type { CallLog } from './call-log.ts';
import type { ChangePublisher } from './changes.ts';
import type { PinTries } from './pin-tries.ts';
import type { Sessions } from './sessions.ts';

/** The parts of the store that procedures share. */
export type StoreParts = {
  options: StoreOptions;
  surroundings: Surroundings;
  access: ChartAccess;
  sessions: Sessions;
  pinTries: PinTries;
  changes: ChangePublisher;
  log: CallLog;
};

/** What a procedure knows of its call besides the input. */
export type CallContext = { window: string };
