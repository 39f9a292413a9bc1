import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../../shared/contract/visit-records.ts';
import { Panel } from '../../../ui/panel.tsx';
import classes from './note.module.css';
import type { NoteView } from './note-view.ts';
import { ReactionLine } from './reaction-line.tsx';

type LateReactionsPanelProps = {
  visit: Visit;
  /** Those that the note was signed with. */
  signedReactions: NoteView['reactions'];
};

/** Reactions that became known after the signature, beside the note. */
export function LateReactionsPanel({ visit, signedReactions }: LateReactionsPanelProps) {
  const { t } = useTranslation();
  const signed = new Set(signedReactions.map((reaction) => reaction.id));
  const late = visit.reactions.filter((reaction) => !reaction.removed && !signed.has(reaction.id));
  if (late.length === 0) return null;
  const ordinalOf = (siteId: string | null) =>
    visit.sites.find((site) => site.id === siteId)?.ordinal ?? null;
  return (
    <Panel title={t('visit.signed.lateReactions')}>
      <ul className={classes.list}>
        {late.map((reaction) => (
          <ReactionLine
            key={reaction.id}
            reaction={reaction}
            siteOrdinal={ordinalOf(reaction.siteId)}
            recordedAt={reaction.recordedAt}
          />
        ))}
      </ul>
    </Panel>
  );
}
