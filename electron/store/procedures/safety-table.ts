import type { RecordFile } from '../../../shared/contract/record-file.ts';
import { csvOf } from '../../../shared/domain/csv.ts';
import { body } from '../../../shared/messages/en/body.ts';
import { bodyViews } from '../../../shared/messages/en/body-views.ts';
import { reactions } from '../../../shared/messages/en/reactions.ts';
import { safety as words } from '../../../shared/messages/en/safety.ts';
import { visit } from '../../../shared/messages/en/visit.ts';
import type { StoreParts } from '../calls/context.ts';
import { type HandlerCall, runService } from '../calls/in-chart.ts';
import { documentWords } from '../pdf/document-words.ts';
import { type DeidentifiedReaction, safety } from '../services/safety.ts';

const t = documentWords({ body, bodyViews, reactions, safety: words, visit });

const columns = [
  'month',
  'category',
  'severity',
  'seriousness',
  'outcome',
  'region',
  'hazards',
  'needles',
] as const;

/** The reactions of the last months as a table for a spreadsheet, without anything that leads to a person. */
export function safetyTable(parts: StoreParts) {
  return (call: HandlerCall<Record<string, never>>): RecordFile => {
    const { months, reactions: rows } = runService(parts, call, safety.table, call.input);
    const text = csvOf([columns.map((column) => t(`safety.csv.${column}`)), ...rows.map(rowOf)]);
    return {
      fileName: t('safety.csv.fileName', { from: months[0] ?? '', to: months.at(-1) ?? '' }),
      mediaType: 'text/csv',
      base64: Buffer.from(text, 'utf8').toString('base64'),
      missingGlyphs: [],
    };
  };
}

function rowOf(reaction: DeidentifiedReaction): (string | number)[] {
  const { month, category, severity, seriousness, outcome, region, hazards, needles } = reaction;
  return [
    month,
    t(`reactions.category.${category}`),
    t(`visit.severity.${severity}`),
    seriousness === null ? '' : t(`reactions.seriousness.${seriousness}`),
    outcome === null ? '' : t(`reactions.outcome.${outcome}`),
    region === null ? '' : t(`bodyViews.region.${region}`),
    hazards.map((code) => t(`body.hazard.structure.${code}`)).join('; '),
    needles,
  ];
}
