import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Consent } from '../../../../shared/contract/consent-records.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { ConsentSections } from '../../../lib/consent-sections.tsx';
import { useFormat } from '../../../lib/format.ts';
import { QueryFailed } from '../../../lib/query-failed.tsx';
import { strokePath } from '../../../lib/stroke-path.ts';
import { Density, useDensity } from '../../../ui/density.tsx';
import dialog from '../../../ui/dialog.module.css';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { useFocusBack } from '../../../ui/use-focus-back.ts';
import classes from './read-consent.module.css';

/** A signed consent as it was frozen: the text that was on the screen, and the signature under it. */
export function ConsentDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { orpc } = useStore();
  const density = useDensity();
  const consent = useQuery(orpc.consent.get.queryOptions({ input: { id } }));
  useFocusBack();
  return (
    <Modal opened onClose={onClose} title={t('consentRecord.title')} size={800} withCloseButton={false}>
      <Density value={density}>
        {consent.data && <ConsentText consent={consent.data} />}
        {consent.isPending && <LoadingState shape="lines" />}
        {consent.error && !consent.data && (
          <QueryFailed
            title={t('consentRecord.failed')}
            error={consent.error}
            onRetry={() => void consent.refetch()}
          />
        )}
        <div className={dialog.buttons}>
          <Button data-autofocus onClick={onClose}>
            {t('common.action.close')}
          </Button>
        </div>
      </Density>
    </Modal>
  );
}

function ConsentText({ consent }: { consent: Consent }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { text, signerKind, signerName: name, signedAt } = consent;
  const signed = { name, when: format.instant(signedAt) };
  return (
    <article className={classes.consent}>
      <p>
        <strong>{text.title}</strong>
      </p>
      <ConsentSections sections={text.sections} level={3} />
      <p className={classes.statement}>{text.statement}</p>
      <SignatureDrawn consent={consent} />
      <p>
        {signerKind === 'patient'
          ? t('consentRecord.signed', signed)
          : t('consentRecord.signedForPatient', signed)}
      </p>
    </article>
  );
}

/** The strokes as they were drawn, in the field they were drawn in; or the name that was typed. */
function SignatureDrawn({ consent: { signature, signerName } }: { consent: Consent }) {
  const { t } = useTranslation();
  if (signature.kind === 'typed') return <p>{t('consentRecord.typed', { name: signature.name })}</p>;
  return (
    <svg role="img" className={classes.signature} viewBox="0 0 10000 3000">
      <title>{t('consentRecord.signature', { name: signerName })}</title>
      {signature.strokes.map((points, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a signed consent never changes
        <path key={index} d={strokePath(points)} className={classes.ink} />
      ))}
    </svg>
  );
}
