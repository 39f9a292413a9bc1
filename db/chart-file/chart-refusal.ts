import type { ChartRefusalCode } from '../../shared/contract/errors.ts';

/** What else is known about a refusal, for logs and the plain screen. Holds no name and no key. */
export type ChartRefusalDetails = Readonly<Record<string, string | number | boolean | null>>;

/** A chart was not opened. Nothing was written to it. */
export class ChartRefusal extends Error {
  readonly code: ChartRefusalCode;
  readonly details: ChartRefusalDetails;

  constructor(
    code: ChartRefusalCode,
    { details = {}, cause }: { details?: ChartRefusalDetails; cause?: unknown } = {},
  ) {
    super(`The chart was not opened: ${code}`, { cause });
    this.name = 'ChartRefusal';
    this.code = code;
    this.details = details;
  }
}
