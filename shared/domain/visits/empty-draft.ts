import type { VisitDraft } from '../../contract/visit-words.ts';

/** A visit nobody has written in yet. */
export const emptyDraft: VisitDraft = {
  responseChange: null,
  reliefOnset: null,
  responseNote: '',
  consentConfirmed: false,
  consentExceptionReason: null,
  reasonForAttending: '',
  onset: null,
  onsetNote: '',
  aggravating: '',
  easing: '',
  painNow: null,
  painWorst: null,
  painBest: null,
  findings: [],
  objectiveNote: '',
  approach: null,
  patientPosition: null,
  painAfter: null,
  noReactionsObserved: false,
  adjuncts: [],
  plan: '',
  nextVisit: '',
};
