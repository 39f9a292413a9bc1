/** `stop`: no needles today. `caution`: needles only with a reason to go on. */
export type ScreeningLevel = 'stop' | 'caution';

export type ScreeningQuestion = {
  /**
   * Key of its words, `screening.<id>`. An id never changes its meaning: a question that asks
   * something else is another id in a later version of the set, so that old answers stay true.
   */
  readonly id: string;
  /** What `yes` leads to. `no` never leads to anything. */
  readonly level: ScreeningLevel;
};

/** The questions asked at every visit, as they stood from one version on. */
export type ScreeningQuestionSet = {
  readonly version: number;
  readonly questions: readonly ScreeningQuestion[];
};
