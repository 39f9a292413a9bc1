import { Fragment } from 'react';

/** A path that breaks behind its separators first, so that the name of the file stays whole where it fits. */
export function PathText({ path }: { path: string }) {
  const parts = path.split(/(?<=[\\/])/);
  return (
    <>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same folder name may come twice, and nothing moves
        <Fragment key={index}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </>
  );
}
