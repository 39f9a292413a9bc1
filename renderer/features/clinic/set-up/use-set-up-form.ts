import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { clinicInput, setUpInput } from '../../../../shared/contract/clinic-records.ts';
import { hasCode } from '../../../client/errors.ts';
import { fieldProblems } from '../../../lib/error-sentences.ts';
import { zoneOfThisPc } from '../../../lib/format.ts';
import { newId } from '../../../lib/new-id.ts';
import { type FieldSentences, useFormProblems } from '../../../lib/use-form-problems.ts';
import { clinicInputOf, newClinicDraft } from '../fields/clinic-draft.ts';
import { type FeeDraft, feeInputOf } from '../fields/fee-draft.ts';
import { newStaffDraft, type StaffDraft, staffInputOf, staffProblems } from '../fields/staff-draft.ts';
import { placeOf } from '../fields/time-zones.ts';

export const setUpSteps = ['clinic', 'owner', 'fee'] as const;
export type SetUpStep = (typeof setUpSteps)[number];

type Part<Draft> = {
  draft: Draft;
  change: (draft: Draft) => void;
  left: (path: string) => void;
  problems: FieldSentences;
};

function ownerInputOf(draft: StaffDraft) {
  const { active: _, ...owner } = staffInputOf(draft);
  return { ...owner, newPassword: draft.password };
}

/** What is typed on the three steps of the set-up, and what is wrong with it. Ids are made once, here. */
export function useSetUpForm() {
  const { t } = useTranslation();
  const [clinic, setClinic] = useState(() => newClinicDraft(placeOf(zoneOfThisPc())));
  const [owner, setOwner] = useState(() =>
    newStaffDraft(newId(), ['owner', 'therapist'], t('clinic.designationProposed')),
  );
  const [fee, setFee] = useState<FeeDraft>(() => ({
    id: newId(),
    service: t('start.setUp.treatmentProposed'),
    amount: '',
  }));
  const [backupFolder, setBackupFolder] = useState<string | null>(null);
  const clinicProblems = useFormProblems(clinicInput);
  const ownerProblems = useFormProblems(setUpInput.shape.owner);
  const feeProblems = useFormProblems(setUpInput.shape.fee);
  const problemsOf = { clinic: clinicProblems, owner: ownerProblems, fee: feeProblems };

  function checkOwner(): boolean {
    const parsed = ownerProblems.check(ownerInputOf(owner));
    const more = staffProblems(owner);
    more.forEach(({ path, problem }) => {
      ownerProblems.set(path, problem);
    });
    return parsed !== null && more.length === 0;
  }

  return {
    clinic: {
      draft: clinic,
      change: setClinic,
      left: (path) => clinicProblems.checkField(clinicInputOf(clinic), path),
      problems: clinicProblems,
    } satisfies Part<typeof clinic>,
    owner: {
      draft: owner,
      change: setOwner,
      left: (path) => ownerProblems.checkField(ownerInputOf(owner), path),
      problems: ownerProblems,
    } satisfies Part<typeof owner>,
    fee: {
      draft: fee,
      change: setFee,
      left: (path) => feeProblems.checkField(feeInputOf(fee), path),
      problems: feeProblems,
    } satisfies Part<typeof fee>,
    backupFolder,
    changeBackupFolder: (folder: string) => setBackupFolder(folder),

    /** Whether a step is complete; puts a sentence beside each field that is not. */
    check: (step: SetUpStep): boolean => {
      switch (step) {
        case 'clinic':
          return clinicProblems.check(clinicInputOf(clinic)) !== null;
        case 'owner':
          return checkOwner();
        case 'fee':
          return feeProblems.check(feeInputOf(fee)) !== null;
      }
    },

    input: (): z.input<typeof setUpInput> => ({
      clinic: clinicInputOf(clinic),
      owner: ownerInputOf(owner),
      fee: { ...feeInputOf(fee), amountCents: Number(feeInputOf(fee).amountCents) },
      backupFolder,
    }),

    /** Puts what the store refused beside its field; the step to look at, or null when it is about no field. */
    take: (error: unknown): SetUpStep | null => {
      if (hasCode(error, 'LOGIN_TAKEN')) {
        ownerProblems.set('login', 'loginTaken');
        return 'owner';
      }
      const found = [...fieldProblems(error).values()];
      found.forEach(({ path: [part, ...path], problem, parameters }) => {
        const step = setUpSteps.find((each) => each === part);
        if (step) {
          problemsOf[step].set(path.join('.'), problem, parameters);
        }
      });
      return setUpSteps.find((step) => found.some(({ path }) => path[0] === step)) ?? null;
    },
  };
}
