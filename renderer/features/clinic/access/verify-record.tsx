import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../../client/store-provider.tsx';
import { useErrorSentence } from '../../../lib/error-sentences.ts';
import { Notice } from '../../../ui/notice.tsx';
import classes from '../clinic-screen.module.css';

/** Findings that are listed; more than these are counted. */
const longestList = 20;

/** Checks chain, anchor and records on request, and says what was found. */
export function VerifyRecord() {
  const { t } = useTranslation();
  const { client } = useStore();
  const sentence = useErrorSentence();
  const verify = useMutation({ mutationFn: () => client.audit.verify({}) });
  const result = verify.data;
  const findings = result?.findings ?? [];
  return (
    <>
      <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
        {t('clinic.access.verify')}
      </Button>
      <Modal
        opened={verify.isSuccess || verify.isError}
        onClose={() => verify.reset()}
        title={t('clinic.access.verify')}
        size={560}
        closeButtonProps={{ 'aria-label': t('common.action.close') }}
      >
        {verify.error && <Notice kind="danger">{sentence(verify.error)}</Notice>}
        {result?.ok === true && (
          <Notice kind="info" title={t('clinic.access.verifiedTitle')}>
            {t('clinic.access.verified', { count: result.rows })}
          </Notice>
        )}
        {result?.ok === false && (
          <Notice kind="danger" title={t('clinic.access.brokenTitle')}>
            {t('clinic.access.broken', { count: findings.length, rows: result.rows })}
            <ul className={classes.findings}>
              {findings.slice(0, longestList).map((finding) => (
                <li
                  key={`${finding.kind}-${finding.sequence ?? ''}-${finding.record ?? ''}-${finding.id ?? ''}`}
                >
                  {finding.sequence === undefined
                    ? t('clinic.access.findingOfRecord', {
                        kind: finding.kind,
                        record: finding.record ?? '',
                        id: finding.id ?? '',
                      })
                    : t('clinic.access.finding', { kind: finding.kind, sequence: finding.sequence })}
                </li>
              ))}
              {findings.length > longestList && (
                <li>{t('clinic.access.moreFindings', { count: findings.length - longestList })}</li>
              )}
            </ul>
          </Notice>
        )}
      </Modal>
    </>
  );
}
