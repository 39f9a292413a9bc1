import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { siteName } from '../../../lib/site-name.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SectionCard } from '../../../ui/section-card.tsx';
import { ConflictNotice } from '../conflict-notice.tsx';
import { RoutineChecks } from '../ending/routine-checks.tsx';
import { Ledger } from '../needling/ledger.tsx';
import { useSiteDifferences } from '../needling/site-differences.ts';
import { SectionSaved } from '../saved-line.tsx';
import { useSiteTitle } from '../site-names.ts';
import { overallSave } from '../state/overall-save.ts';
import { usePart } from '../state/use-visit-session.ts';
import { NeedlingHead } from '../words/needling-head.tsx';
import { isFilled } from './filled-sections.ts';
import { elementIdOf, type SectionProps } from './section-props.ts';

const beforeNeedles = ['skinPrepared'] as const;

/** The ledger of needled sites. */
export function NeedlingSection({ session, open, onOpenChange }: SectionProps) {
  const { t } = useTranslation();
  const [showsMore, setShowsMore] = useState(false);
  const title = useSiteTitle();
  const part = usePart(session, session.sites.part);
  const differences = useSiteDifferences(part.sites);
  const rows = usePart(session, session.sites.list);
  const shown = [...rows, ...usePart(session, session.sites.unsavedRemovals)];
  const visit = usePart(session, session.facts);
  const overall = overallSave(shown.map(({ save }) => save));
  const conflicts = shown.filter(({ save }) => save.conflict !== null);
  const names = part.sites.map((site) => `${siteName(site)} ${t(`visit.sideShort.${site.side}`)}`);
  const summary = [t('visit.needling.summary', { count: part.sites.length }), ...names].join(' · ');

  return (
    <SectionCard
      id={elementIdOf('needling')}
      title={t('visit.section.needling')}
      open={open}
      onOpenChange={onOpenChange}
      state={conflicts.length > 0 ? 'problem' : isFilled(session, 'needling') ? 'filled' : 'empty'}
      summary={part.sites.length > 0 ? summary : t('visit.needling.summaryEmpty')}
      saved={<SectionSaved open={open} {...overall} onRetry={session.retry} />}
    >
      <NeedlingHead session={session} />
      <RoutineChecks session={session} steps={beforeNeedles} />
      {part.sites.length === 0 ? (
        <EmptyState compact title={t('visit.needling.emptyTitle')}>
          {t('visit.needling.empty')}
        </EmptyState>
      ) : (
        <Ledger
          part={part}
          rows={rows}
          book={session.sites}
          isCounted={visit.state === 'ended'}
          mayMove={visit.screening?.outcome !== 'stop'}
          screeningDecidedBy={visit.screening?.decidedBy ?? []}
          showsMore={showsMore}
          onShowMore={setShowsMore}
        />
      )}
      {conflicts.map(({ site }) => {
        const record = session.sites.record(site.id);
        const theirs = record?.theirs();
        if (!record || !theirs) return null;
        return (
          <section key={site.id} aria-label={title(site)}>
            <ConflictNotice title={title(site)} differences={differences(site, theirs)} record={record} />
          </section>
        );
      })}
    </SectionCard>
  );
}
