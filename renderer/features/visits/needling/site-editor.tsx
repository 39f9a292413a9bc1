import { Button } from '@mantine/core';
import { IconArrowsMove, IconCheck, IconChevronDown, IconChevronRight, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { sensation } from '../../../../shared/contract/visit-records.ts';
import { bodySides } from '../../../../shared/domain/body/body-space.ts';
import { mayLieOnMidline } from '../../../../shared/domain/body/site-side.ts';
import { siteName } from '../../../lib/site-name.ts';
import { ChoiceChips } from '../../../ui/choice-chips.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Stepper } from '../../../ui/stepper.tsx';
import { TextAreaField } from '../../../ui/text-area-field.tsx';
import { useFieldErrors } from '../field-errors.ts';
import { useSiteTitle } from '../site-names.ts';
import type { SiteBook } from '../state/site-book.ts';
import type { SiteContent } from '../state/site-content.ts';
import type { SiteChange } from '../state/site-edits.ts';
import { EditorRow } from './editor-row.tsx';
import { MoreFields } from './more-fields.tsx';
import { NeedleFields } from './needle-fields.tsx';
import { PainFields } from './pain-fields.tsx';
import classes from './site-editor.module.css';
import { withNeedle } from './technique-change.ts';
import { TechniqueFields } from './technique-fields.tsx';

type SiteEditorProps = {
  site: SiteContent;
  /** Why the store refused it, when it did. */
  error: Error | null;
  book: SiteBook;
  /** The first site of the ledger always opens a needle. */
  isFirst: boolean;
  /** After treatment is ended the number of needles stands. */
  isCounted: boolean;
  mayMove: boolean;
  /** The questions that decided the screening. */
  screeningDecidedBy: readonly string[];
  /** Whether what is told less often is shown; it stays so from site to site. */
  showsMore: boolean;
  onShowMore: (shows: boolean) => void;
  onClose: () => void;
};

const depthStep = 5;

/** Where the first press of + begins: about half of the needle, in steps of the stepper. */
function usualDepth(lengthMillimetres: number): number {
  return Math.max(1, Math.round(lengthMillimetres / 2 / depthStep) * depthStep);
}

/** Everything about a site that is not counted under the map. Each choice is saved as it is made. */
export function SiteEditor(props: SiteEditorProps) {
  const { site, error, book, isFirst, isCounted, mayMove, screeningDecidedBy } = props;
  const { showsMore, onShowMore, onClose } = props;
  const { t } = useTranslation();
  const title = useSiteTitle();
  const errorOf = useFieldErrors(error);
  const area = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const first = area.current?.querySelector<HTMLElement>('button');
    first?.focus({ preventScroll: true });
    area.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const change = (next: SiteChange) => book.change(site.id, next);
  const type = (next: SiteChange, field: string) => book.change(site.id, next, `${field}:${site.id}`);
  const mayBeMidline = site.side === 'midline' || mayLieOnMidline(site.position, site.muscleId);
  const spreads = site.sensations.includes('sharp') || site.sensations.includes('electric');

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      onClose();
    }
  }

  return (
    <fieldset ref={area} className={classes.editor} aria-label={title(site)} onKeyDown={onKeyDown}>
      <EditorRow label={t('visit.site.muscle')}>
        <Button
          variant="default"
          title={t('visit.site.changeMuscle')}
          aria-label={`${siteName(site)}. ${t('visit.site.changeMuscle')}`}
          onClick={() => book.chooseAgain(site.id)}
        >
          {siteName(site)}
        </Button>
        <ChoiceChips
          label={t('visit.site.side')}
          labelHidden
          options={bodySides.map((value) => ({
            value,
            label: t(`visit.side.${value}`),
            disabled: value === 'midline' && !mayBeMidline,
          }))}
          value={site.side}
          onChange={(side) => side && book.putOnSide(site.id, side)}
        />
      </EditorRow>
      <NeedleFields needle={site.needle} onChange={(needle) => change(withNeedle(site, needle))} />
      <EditorRow label={t('treatment.depth.label')}>
        <Stepper
          label={t('treatment.depth.label')}
          labelHidden
          unit={t('treatment.depth.unit')}
          min={1}
          max={site.needle.lengthMillimetres}
          step={depthStep}
          first={usualDepth(site.needle.lengthMillimetres)}
          value={site.depthMillimetres}
          onChange={(depthMillimetres) => change({ depthMillimetres })}
        />
      </EditorRow>
      <EditorRow label={t('visit.site.insertions')}>
        <Stepper
          label={t('visit.site.insertions')}
          labelHidden
          min={1}
          max={99}
          value={site.insertions}
          onChange={(insertions) => insertions !== null && change({ insertions })}
        />
        {!isFirst && (
          <ChoiceChips
            multiple
            label={t('visit.site.continues')}
            labelHidden
            disabled={isCounted}
            options={[{ value: 'continues', label: t('visit.site.continues') }]}
            value={site.needleContinues ? ['continues'] : []}
            onChange={(values) => change({ needleContinues: values.length > 0 })}
          />
        )}
      </EditorRow>
      <TechniqueFields
        site={site}
        sites={book.contents()}
        screeningDecidedBy={screeningDecidedBy}
        onChange={change}
      />
      <EditorRow label={t('visit.site.sensations')}>
        <ChoiceChips
          multiple
          label={t('visit.site.sensations')}
          labelHidden
          options={sensation.options.map((value) => ({ value, label: t(`visit.sensation.${value}`) }))}
          value={site.sensations}
          onChange={(chosen) => change({ sensations: withoutContradiction(site.sensations, chosen) })}
        />
        {spreads && <Notice kind="caution">{t('visit.nerveWarning')}</Notice>}
      </EditorRow>
      <PainFields
        site={site}
        error={errorOf('referredTo')}
        onReproduced={(reproduced) => change({ painReproduced: reproduced })}
        onReferredTo={(referredTo) => type({ referredTo }, 'referredTo')}
        onLeave={() => void book.record(site.id)?.flush()}
        onPoint={() => book.startReferring(site.id)}
      />
      <EditorRow label={t('visit.site.note')}>
        <TextAreaField
          label={t('visit.site.note')}
          labelHidden
          minRows={1}
          value={site.note}
          error={errorOf('note')}
          onChange={(note) => type({ note }, 'note')}
          onBlur={() => void book.record(site.id)?.flush()}
        />
      </EditorRow>
      <Button
        variant="subtle"
        className={classes.more}
        aria-expanded={showsMore}
        leftSection={<Icon of={showsMore ? IconChevronDown : IconChevronRight} />}
        onClick={() => onShowMore(!showsMore)}
      >
        {t('treatment.more')}
      </Button>
      {showsMore && (
        <MoreFields
          site={site}
          segmentError={errorOf('segment')}
          onChange={change}
          onSegment={(segment) => type({ segment }, 'segment')}
        />
      )}
      <div className={classes.whole}>
        {site.origin === 'copied' && mayMove && !isCounted && (
          <Button leftSection={<Icon of={IconCheck} />} onClick={() => book.confirm(site.id)}>
            {t('visit.site.confirm')}
          </Button>
        )}
        {mayMove && (
          <Button
            variant="default"
            leftSection={<Icon of={IconArrowsMove} />}
            onClick={() => book.startMoving(site.id)}
          >
            {t('visit.site.move')}
          </Button>
        )}
        {!isCounted && (
          <Button
            variant="subtle"
            color="danger"
            leftSection={<Icon of={IconTrash} />}
            onClick={() => book.remove(site.id)}
          >
            {t('visit.site.remove')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

/** "None" and a sensation exclude each other: the one chosen last stays. */
function withoutContradiction(
  before: SiteContent['sensations'],
  chosen: SiteContent['sensations'],
): SiteContent['sensations'] {
  if (!chosen.includes('none') || chosen.length === 1) return chosen;
  return before.includes('none') ? chosen.filter((value) => value !== 'none') : ['none'];
}
