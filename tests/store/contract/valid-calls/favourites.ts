import { favouriteInput } from '../../../support/favourite-input.ts';
import type { ValidCalls } from './valid-call.ts';
import { nothing } from './valid-call.ts';

export const favouriteCalls: ValidCalls<'favourites'> = {
  'favourites.list': { by: 'therapist', prepare: nothing },
  'favourites.save': { by: 'therapist', prepare: async () => ({ input: favouriteInput() }) },
  'favourites.remove': {
    by: 'therapist',
    prepare: async (practice) => {
      const { id, version } = await practice.as('therapist').favourites.save(favouriteInput());
      return { input: { id, version } };
    },
  },
};
