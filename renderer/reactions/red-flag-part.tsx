import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { needledPlaces, type Placed } from '../../shared/domain/reactions/needled-places.ts';
import { guideOf, kindOfReaction } from '../../shared/domain/reactions/reaction-state.ts';
import { Notice } from '../ui/notice.tsx';
import type { ReactionContent } from './reaction-content.ts';
import { RedFlagGuide } from './red-flag-guide.tsx';

type RedFlagPartProps = {
  reaction: ReactionContent;
  sites: readonly Placed[];
  onChange: (change: Pick<ReactionContent, 'stepsDone'>) => void;
};

/**
 * The guided path of a reaction that has one. A red flag opens it at once; what only may be one, such as
 * dizziness after the neck was needled, offers it.
 */
export function RedFlagPart({ reaction, sites, onChange }: RedFlagPartProps) {
  const { t } = useTranslation();
  const guide = guideOf(reaction, needledPlaces(sites));
  const isRedFlag = kindOfReaction(reaction)?.guide != null;
  const [isAsked, setAsked] = useState(reaction.stepsDone.length > 0);
  if (guide === null) return null;
  if (!isRedFlag && !isAsked) {
    return (
      <Notice
        kind="caution"
        title={t('redFlags.possible')}
        action={
          <Button variant="default" onClick={() => setAsked(true)}>
            {t('redFlags.openGuide')}
          </Button>
        }
      >
        {t('redFlags.possibleText')}
      </Notice>
    );
  }
  return (
    <RedFlagGuide
      id={guide}
      stepsDone={reaction.stepsDone}
      onChange={(stepsDone) => onChange({ stepsDone })}
    />
  );
}
