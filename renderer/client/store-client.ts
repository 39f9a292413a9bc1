import { type Client, type ClientLink, createORPCClient, ORPCError } from '@orpc/client';
import type {
  AnyContractRouter,
  ContractProcedure,
  InferSchemaInput,
  InferSchemaOutput,
} from '@orpc/contract';
import type { Contract } from '../../shared/contract/contract.ts';
import { TautbandError } from '../../shared/contract/errors.ts';
import { toTautbandError } from './errors.ts';
import type { StoreConnection } from './store-connection.ts';

type NoContext = Record<never, never>;

/** The contract as functions. Every one of them fails with a TautbandError and with nothing else. */
type ClientOf<Router extends AnyContractRouter> =
  Router extends ContractProcedure<infer Input, infer Output, infer _Errors, infer _Meta>
    ? Client<NoContext, InferSchemaInput<Input>, InferSchemaOutput<Output>, TautbandError>
    : { [Name in keyof Router]: Router[Name] extends AnyContractRouter ? ClientOf<Router[Name]> : never };

export type StoreClient = ClientOf<Contract>;

/**
 * A link that waits for the store while it starts, and ends calls with STORE_STOPPED when the store died
 * before it answered. A call that the caller gave up ends with the caller's own reason.
 */
function createStoreLink(connection: StoreConnection): ClientLink<NoContext> {
  return {
    call: async (path, input, options) => {
      const line = await connection.line(options.signal);
      try {
        return await line.link.call(path, input, options);
      } catch (thrown) {
        if (options.signal?.aborted) {
          throw thrown;
        }
        const storeDied = !line.isAlive() && !(thrown instanceof ORPCError);
        throw storeDied ? new TautbandError('STORE_STOPPED', {}) : toTautbandError(thrown);
      }
    },
  };
}

export function createStoreClient(connection: StoreConnection): StoreClient {
  return createORPCClient<StoreClient>(createStoreLink(connection));
}
