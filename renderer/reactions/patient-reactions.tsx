import { Button } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReactionOfPatient } from '../../shared/contract/reaction-records.ts';
import { isMinor, isOpen, outcomeNow } from '../../shared/domain/reactions/reaction-state.ts';
import { useHasRole } from '../client/session-context.tsx';
import { useFormat } from '../lib/format.ts';
import { siteName } from '../lib/site-name.ts';
import { Icon } from '../ui/icon.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { Panel } from '../ui/panel.tsx';
import { StatusPill } from '../ui/status-pill.tsx';
import { FollowUpDialog } from './follow-up-dialog.tsx';
import { useFollowUpWords } from './follow-up-words.ts';
import { IncidentButton } from './incident-button.tsx';
import classes from './patient-reactions.module.css';
import { PhonedReactionDialog, type TreatedVisit } from './phoned-reaction-dialog.tsx';
import { UnreadReactions } from './unread-reactions.tsx';
import { useReactions } from './use-reactions.ts';

type PatientReactionsProps = {
  patientId: string;
  /** The visits a reaction can have followed, newest first. */
  visits: readonly TreatedVisit[];
};

/** The reactions of a patient that are still asked about, the others on demand, and the way to log one by phone. */
export function PatientReactions({ patientId, visits }: PatientReactionsProps) {
  const { t } = useTranslation();
  const isTherapist = useHasRole('therapist');
  const { reactions, isRead, ...reading } = useReactions(patientId);
  const [showsAll, setShowsAll] = useState(false);
  const [isPhoned, setPhoned] = useState(false);
  const open = reactions.filter(isOpen);
  const closed = reactions.filter((one) => !isOpen(one));
  if (visits.length === 0 && reactions.length === 0 && reading.error === null) return null;
  return (
    <Panel
      title={t('reactions.open.title')}
      actions={
        isTherapist &&
        visits.length > 0 && (
          <Button variant="default" leftSection={<Icon of={IconPhone} />} onClick={() => setPhoned(true)}>
            {t('reactions.open.phone')}
          </Button>
        )
      }
    >
      <UnreadReactions {...reading} />
      {!isRead && reading.error === null && <LoadingState count={1} />}
      {isRead && reading.error === null && open.length === 0 && (
        <p className={classes.none}>{t('reactions.open.none')}</p>
      )}
      <ul className={classes.list}>
        {[...open, ...(showsAll ? closed : [])].map((reaction) => (
          <PatientReaction key={reaction.id} reaction={reaction} mayWrite={isTherapist} />
        ))}
      </ul>
      {closed.length > 0 && (
        <Button variant="subtle" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {t(showsAll ? 'reactions.open.fewer' : 'reactions.open.closed', { count: closed.length })}
        </Button>
      )}
      {isPhoned && <PhonedReactionDialog visits={visits} onClose={() => setPhoned(false)} />}
    </Panel>
  );
}

function PatientReaction({ reaction, mayWrite }: { reaction: ReactionOfPatient; mayWrite: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const followUpWords = useFollowUpWords();
  const [isAsked, setAsked] = useState(false);
  const { site, followUps } = reaction;
  const outcome = outcomeNow(reaction);
  const facts = [
    t(`visit.severity.${reaction.severity}`),
    reaction.seriousness !== null &&
      reaction.seriousness !== 'notSerious' &&
      t(`reactions.seriousness.${reaction.seriousness}`),
    site && `${siteName(site)} ${t(`visit.sideShort.${site.side}`)}`,
    t('visit.signed.onset', { instant: format.instant(reaction.onsetAt) }),
    t('reactions.open.visit', { day: format.day(reaction.visitDay) }),
  ];
  return (
    <li className={classes.reaction}>
      <div className={classes.head}>
        <strong>{t(`reactions.category.${reaction.category}`)}</strong>
        {(outcome !== null || isOpen(reaction)) && (
          <StatusPill kind={isOpen(reaction) ? 'caution' : 'done'}>
            {t(outcome === null ? 'reactions.open.notSaid' : `reactions.outcome.${outcome}`)}
          </StatusPill>
        )}
      </div>
      <p className={classes.facts}>{facts.filter(Boolean).join(' · ')}</p>
      {reaction.note && <p className={classes.words}>{reaction.note}</p>}
      {followUps.map((one) => (
        <p key={one.id} className={classes.facts}>
          {followUpWords(one)}
        </p>
      ))}
      {mayWrite && (
        <div className={classes.ways}>
          <Button variant="default" onClick={() => setAsked(true)}>
            {t('reactions.followUp.open')}
          </Button>
          {!isMinor(reaction) && <IncidentButton reactionId={reaction.id} />}
        </div>
      )}
      {isAsked && <FollowUpDialog reaction={reaction} onClose={() => setAsked(false)} />}
    </li>
  );
}
