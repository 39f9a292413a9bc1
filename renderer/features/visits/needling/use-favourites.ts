import { useMutation, useQuery } from '@tanstack/react-query';
import type { Favourite, PointSet, Preset } from '../../../../shared/contract/favourite-records.ts';
import { useStore } from '../../../client/store-provider.tsx';

export type KeptPreset = Favourite & { content: Preset };
export type KeptPointSet = Favourite & { content: PointSet };

/** The presets and point sets of the person logged in, by name; removing one is followed by the list itself. */
export function useFavourites() {
  const { client, orpc } = useStore();
  const { data = [], error, refetch } = useQuery(orpc.favourites.list.queryOptions({ input: {} }));
  const removal = useMutation({
    mutationFn: ({ id, version }: Favourite) => client.favourites.remove({ id, version }),
  });
  const byName = [...data].sort((one, other) => one.name.localeCompare(other.name));
  return {
    presets: byName.filter((one): one is KeptPreset => one.content.kind === 'preset'),
    pointSets: byName.filter((one): one is KeptPointSet => one.content.kind === 'pointSet'),
    readingFailed: error,
    readAgain: () => void refetch(),
    removal,
  };
}
export type Favourites = ReturnType<typeof useFavourites>;
