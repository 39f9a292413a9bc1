import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usualEmergencyNumber } from '../../../../shared/contract/clinic-records.ts';
import { needlePlaces } from '../../../../shared/domain/visits/open-needles.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { useErrorSentence } from '../../../lib/error-sentences.ts';
import { useFormat } from '../../../lib/format.ts';
import { usePlaceText } from '../../../lib/place-text.ts';
import { Density } from '../../../ui/density.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useFocusBack } from '../../../ui/use-focus-back.ts';
import { needlesIn } from '../state/needles-in.ts';
import { usePart } from '../state/use-visit-session.ts';
import type { VisitSession } from '../state/visit-session.ts';
import classes from './emergency.module.css';
import type { EmergencyOnScreen } from './use-emergency.ts';

type EmergencyDialogProps = {
  session: VisitSession;
  emergency: EmergencyOnScreen;
  /** To the reactions, where it is charted what happened. */
  onGoOn: () => void;
};

/** Over everything, legible from the other side of the table: the needles first. It asks for nothing, least of all a count. */
export function EmergencyDialog({ session, emergency, onGoOn }: EmergencyDialogProps) {
  const { t } = useTranslation();
  const { orpc } = useStore();
  const format = useFormat();
  const errorSentence = useErrorSentence();
  const placeText = usePlaceText();
  const clinic = useQuery(orpc.clinic.get.queryOptions({ input: {} })).data;
  const sites = usePart(session, session.sites.sites);
  const needles = needlesIn(sites, usePart(session, session.visit).sites);
  // Often needled first and confirmed later.
  const planned = sites.filter(({ origin }) => origin === 'copied');
  const time = format.time(emergency.at);
  useFocusBack();
  return (
    <Modal
      opened
      fullScreen
      withCloseButton={false}
      onClose={emergency.close}
      title={t('emergency.title')}
      classNames={{
        content: classes.content,
        header: classes.header,
        title: classes.title,
        body: classes.body,
      }}
    >
      <Density value="touch">
        <div className={classes.whole}>
          {(needles.length > 0 || planned.length === 0) && (
            <p className={classes.needles} data-none={needles.length === 0 || undefined}>
              {needles.length === 0
                ? t('emergency.noNeedles')
                : t('emergency.needles', { count: needles.length })}
            </p>
          )}
          <ul className={classes.places}>
            {needlePlaces(needles).map(({ site, needles: count }) => (
              <li key={site.id} className={classes.place}>
                <span className={classes.count}>{t('emergency.place', { count })}</span>
                <span>{placeText(site)}</span>
              </li>
            ))}
          </ul>
          {planned.length > 0 && (
            <>
              <p className={classes.needles}>{t('emergency.planned', { count: planned.length })}</p>
              <ul className={classes.places}>
                {planned.map((site) => (
                  <li key={site.id} className={classes.place}>
                    <span>{placeText(site)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
          {emergency.error && (
            <Notice
              kind="danger"
              announce
              title={t('emergency.failed')}
              action={
                <Button variant="default" onClick={emergency.tryAgain}>
                  {t('common.action.retry')}
                </Button>
              }
            >
              {errorSentence(emergency.error)}
            </Notice>
          )}
          <div className={classes.foot}>
            <div className={classes.facts}>
              <p>
                {t('emergency.call')} <strong>{clinic?.emergencyNumber ?? usualEmergencyNumber}</strong>
              </p>
              <p role="status">
                {t(emergency.isRecorded ? 'emergency.recorded' : 'emergency.pressed', { time })}
              </p>
            </div>
            <Button size="lg" variant="default" onClick={emergency.close}>
              {t('emergency.close')}
            </Button>
            <Button size="lg" data-autofocus onClick={onGoOn}>
              {t('emergency.goOn')}
            </Button>
          </div>
        </div>
      </Density>
    </Modal>
  );
}
