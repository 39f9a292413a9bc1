/** First run, log-in, lock and the refusals of a chart. */
export const start = {} as const;
