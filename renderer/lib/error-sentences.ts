import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode, ErrorDetails, FieldProblem } from '../../shared/contract/errors.ts';
import { shortTextLimit } from '../../shared/contract/fields.ts';
import { errors } from '../../shared/messages/en/errors.ts';
import { hasCode, toTautbandError } from '../client/errors.ts';
import { type Format, useFormat } from './format.ts';

type Say = { t: TFunction<'tautband'>; format: Format };
type SentenceOf<Code extends ErrorCode> = (say: Say, details: ErrorDetails<Code>) => string;

/** Reasons of a failed backup or restore that have words of their own; others get the general one. */
function reasonSentence(t: Say['t'], reason: string): string {
  return t(`errors.backup.${isKey(errors.backup, reason) ? reason : 'unexpected'}`);
}

function isKey<Words extends object>(words: Words, key: string): key is keyof Words & string {
  return Object.hasOwn(words, key);
}

function isRole(role: string): role is 'owner' | 'therapist' | 'admin' | 'student' {
  return ['owner', 'therapist', 'admin', 'student'].includes(role);
}

const sentences: { [Code in ErrorCode]: SentenceOf<Code> } = {
  INVALID_INPUT: ({ t }) => t('errors.INVALID_INPUT'),
  NOT_LOGGED_IN: ({ t }) => t('errors.NOT_LOGGED_IN'),
  FORBIDDEN: ({ t }, { roles }) =>
    t('errors.FORBIDDEN', {
      roles: roles.map((role) => (isRole(role) ? t(`clinic.role.${role}`) : role)).join(', '),
    }),
  READ_ONLY: ({ t }) => t('errors.READ_ONLY'),
  WRONG_PASSWORD: ({ t }, { triesBeforeWaiting }) =>
    t('errors.WRONG_PASSWORD', { count: triesBeforeWaiting }),
  LOCKED: ({ t }) => t('errors.LOCKED'),
  WRONG_PIN: ({ t }, { triesLeft }) => t('errors.WRONG_PIN', { count: triesLeft }),
  PASSWORD_NEEDED: ({ t }) => t('errors.PASSWORD_NEEDED'),
  TOO_MANY_TRIES: ({ t, format }, { retryAt }) => t('errors.TOO_MANY_TRIES', { time: format.time(retryAt) }),
  RECOVERY_CODE_WRONG: ({ t }) => t('errors.RECOVERY_CODE_WRONG'),
  NOT_FOUND: ({ t }) => t('errors.NOT_FOUND'),
  VERSION_CONFLICT: ({ t }) => t('errors.VERSION_CONFLICT'),
  ID_TAKEN: ({ t }) => t('errors.ID_TAKEN'),
  VISIT_SIGNED: ({ t }) => t('errors.VISIT_SIGNED'),
  VISIT_STATE: ({ t }) => t('errors.VISIT_STATE'),
  SCREENING_STOPPED: ({ t }) => t('errors.SCREENING_STOPPED'),
  SITES_UNCONFIRMED: ({ t }, { count }) => t('errors.SITES_UNCONFIRMED', { count }),
  NEEDLES_DIFFER: ({ t }, { opened, out }) => t('errors.NEEDLES_DIFFER', { opened, out }),
  RECOUNT_NEEDED: ({ t }) => t('errors.RECOUNT_NEEDED'),
  NOT_AUTHORISED_TO_NEEDLE: ({ t, format }, { expiredOn }) =>
    expiredOn === null
      ? t('errors.NOT_AUTHORISED_TO_NEEDLE')
      : t('errors.NOT_AUTHORISED_EXPIRED', { day: format.day(expiredOn) }),
  NOT_TREATING_THERAPIST: ({ t }, { therapistName }) =>
    t('errors.NOT_TREATING_THERAPIST', { name: therapistName }),
  NOTE_INCOMPLETE: ({ t }) => t('errors.NOTE_INCOMPLETE'),
  INVOICE_REFUSED: ({ t }) => t('errors.INVOICE_REFUSED'),
  INVOICE_STATE: ({ t }) => t('errors.INVOICE_STATE'),
  PAYMENT_TOO_HIGH: ({ t, format }, { balanceCents }) =>
    t('errors.PAYMENT_TOO_HIGH', { balance: format.money(balanceCents) }),
  FEE_NOT_IN_FORCE: ({ t, format }, { day }) => t('errors.FEE_NOT_IN_FORCE', { day: format.day(day) }),
  NEEDLE_PAIRED: ({ t }, { ordinal }) => t('errors.NEEDLE_PAIRED', { ordinal }),
  FEE_INVOICED: ({ t }) => t('errors.FEE_INVOICED'),
  PAYMENT_REVERSED: ({ t }) => t('errors.PAYMENT_REVERSED'),
  PAYMENTS_STAND: ({ t, format }, { paidCents }) =>
    t('errors.PAYMENTS_STAND', { paid: format.money(paidCents) }),
  NO_FEE: ({ t, format }, { day }) => t('errors.NO_FEE', { day: format.day(day) }),
  LOGIN_TAKEN: ({ t }) => t('errors.LOGIN_TAKEN'),
  LAST_OWNER: ({ t }) => t('errors.LAST_OWNER'),
  CHART_REFUSED: ({ t }) => t('errors.CHART_REFUSED'),
  CHART_NOT_OPEN: ({ t }) => t('errors.CHART_NOT_OPEN'),
  CHART_EXISTS: ({ t }) => t('errors.CHART_EXISTS'),
  BACKUP_FAILED: ({ t }, { reason }) => t('errors.BACKUP_FAILED', { reason: reasonSentence(t, reason) }),
  RESTORE_FAILED: ({ t }, { reason }) => t('errors.RESTORE_FAILED', { reason: reasonSentence(t, reason) }),
  NOT_WRITTEN: ({ t }, { reason }) => t(`errors.NOT_WRITTEN.${reason}`),
  STORE_STOPPED: ({ t }) => t('errors.STORE_STOPPED'),
  UNEXPECTED: ({ t }) => t('errors.UNEXPECTED'),
};

function sentenceOf<Code extends ErrorCode>(say: Say, code: Code, details: ErrorDetails<Code>): string {
  const sentence: SentenceOf<Code> = sentences[code];
  return sentence(say, details);
}

/** The sentence for anything that was thrown: what happened and what to do, in the words of the catalogue. */
export function useErrorSentence(): (thrown: unknown) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return useCallback(
    (thrown) => {
      const error = toTautbandError(thrown);
      return sentenceOf({ t, format }, error.code, error.details);
    },
    [t, format],
  );
}

/** The sentence for one problem of a field; a problem without words of its own gets the general one. */
export function useFieldSentence(): (problem: Pick<FieldProblem, 'problem' | 'parameters'>) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ problem, parameters }) =>
      isKey(errors.field, problem)
        ? t(`errors.field.${problem}`, { maximum: shortTextLimit, ...parameters })
        : t('errors.field.invalid'),
    [t],
  );
}

/** The problems of the fields in an INVALID_INPUT, by path (`owner.login`); empty for every other error. */
export function fieldProblems(thrown: unknown): Map<string, FieldProblem> {
  const problems = hasCode(thrown, 'INVALID_INPUT') ? thrown.details.problems : [];
  const byPath = new Map<string, FieldProblem>();
  problems.forEach((problem) => {
    const path = problem.path.join('.');
    if (!byPath.has(path)) {
      byPath.set(path, problem);
    }
  });
  return byPath;
}
