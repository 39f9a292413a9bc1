import { useTranslation } from 'react-i18next';
import type { ApproachNames } from '../../../../shared/contract/clinic-records.ts';
import { useFormat } from '../../../lib/format.ts';
import { ReadConsent } from '../consent/read-consent.tsx';
import { useWordTexts } from '../words/word-texts.ts';
import { NotePart } from './note-part.tsx';
import type { NoteView } from './note-view.ts';

type NoteConsentProps = {
  consent: NoteView['consent'];
  words: NoteView['words'];
  names: ApproachNames | undefined;
};

/** Who agreed, when and to what; or why nothing was signed. */
export function NoteConsent({ consent, words, names }: NoteConsentProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { approachName } = useWordTexts();
  const reason = words.consentExceptionReason?.trim() ?? '';
  const title = t('visit.section.consent');
  if (consent === null) {
    return (
      <NotePart title={title}>
        <p>{reason === '' ? t('consentRecord.none') : t('consentRecord.noneSigned', { reason })}</p>
      </NotePart>
    );
  }
  const { signerKind, signerName, signedAt, textVersion, discussedByName } = consent;
  const signed = { name: signerName, when: format.instant(signedAt) };
  return (
    <NotePart title={title}>
      <p>
        {signerKind === 'patient'
          ? t('consentRecord.signed', signed)
          : t('consentRecord.signedForPatient', signed)}
      </p>
      <p>
        {t('consentRecord.approach', {
          approach: approachName(consent.approach, names),
          version: textVersion,
          discussedBy: discussedByName,
        })}
      </p>
      {words.consentConfirmed && <p>{t('consentRecord.confirmed')}</p>}
      {!words.consentConfirmed && reason !== '' && <p>{t('consentRecord.notConfirmed', { reason })}</p>}
      <ReadConsent id={consent.id} />
    </NotePart>
  );
}
