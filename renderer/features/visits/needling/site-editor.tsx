import { Button } from '@mantine/core';
import { IconArrowsMove, IconCheck, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { sensation, siteType, technique } from '../../../../shared/contract/visit-records.ts';
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
import type { SiteBook, SiteChange } from '../state/site-book.ts';
import type { SiteContent } from '../state/site-content.ts';
import { EditorRow } from './editor-row.tsx';
import { NeedleFields } from './needle-fields.tsx';
import { SegmentField } from './segment-field.tsx';
import classes from './site-editor.module.css';

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
  onClose: () => void;
};

/** Everything about a site that is not counted under the map. Each choice is saved as it is made. */
export function SiteEditor({ site, error, book, isFirst, isCounted, mayMove, onClose }: SiteEditorProps) {
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
      <EditorRow label={t('visit.site.siteType')}>
        <ChoiceChips
          label={t('visit.site.siteType')}
          labelHidden
          options={siteType.options.map((value) => ({ value, label: t(`visit.siteType.${value}`) }))}
          value={site.siteType}
          onChange={(chosen) => chosen && change({ siteType: chosen })}
        />
      </EditorRow>
      <EditorRow label={t('visit.site.segment')}>
        <SegmentField
          key={site.muscleId}
          muscleId={site.muscleId}
          value={site.segment}
          error={errorOf('segment')}
          onChange={(segment) => type({ segment }, 'segment')}
        />
      </EditorRow>
      <NeedleFields needle={site.needle} onChange={(needle) => change({ needle })} />
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
      <EditorRow label={t('visit.site.technique')}>
        <ChoiceChips
          label={t('visit.site.technique')}
          labelHidden
          options={technique.options.map((value) => ({ value, label: t(`visit.technique.${value}`) }))}
          value={site.technique}
          onChange={(chosen) => chosen && change({ technique: chosen })}
        />
      </EditorRow>
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
