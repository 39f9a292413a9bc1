import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';
import classes from './before-needling-notice.module.css';
import { isFilled } from './sections/filled-sections.ts';
import type { SectionId } from './sections/section-props.ts';
import { usePart } from './state/use-visit-session.ts';
import type { VisitSession } from './state/visit-session.ts';

type BeforeNeedlingNoticeProps = { session: VisitSession; onGoTo: (section: SectionId) => void };

const wayLabels = {
  screening: 'guidance.beforeNeedling.toScreening',
  consent: 'guidance.beforeNeedling.toConsent',
} as const;

/**
 * From the first needle on: what should have been answered before it, until it is. It stays in sight while the
 * page is scrolled and holds nothing up.
 */
export function BeforeNeedlingNotice({ session, onGoTo }: BeforeNeedlingNoticeProps) {
  const { t } = useTranslation();
  usePart(session, session.draftPart);
  const { state } = usePart(session, session.facts);
  // What was copied from the last visit is no needle yet.
  const isNeedled = usePart(session, session.sites.sites).some(({ origin }) => origin !== 'copied');
  const missing = (['screening', 'consent'] as const).filter((section) => !isFilled(session, section));
  const [first, second] = missing;
  // Once treatment is ended, the signature lists what is missing.
  if (state !== 'inTreatment' || !isNeedled || first === undefined) return null;
  return (
    <div className={classes.sticky}>
      <Notice
        kind="caution"
        announce
        action={
          <div className={classes.ways}>
            {missing.map((section) => (
              <Button key={section} variant="default" onClick={() => onGoTo(section)}>
                {t(wayLabels[section])}
              </Button>
            ))}
          </div>
        }
      >
        {t(`guidance.beforeNeedling.${second === undefined ? first : 'both'}`)}
      </Notice>
    </div>
  );
}
