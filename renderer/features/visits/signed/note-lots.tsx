import { useTranslation } from 'react-i18next';
import { lotsUsed } from '../../../../shared/domain/visits/lots-used.ts';
import { needleText } from '../state/site-content.ts';
import type { NoteView } from './note-view.ts';

/** The lots the needles were of, in one line; nothing where none was known. */
export function NoteLots({ sites }: { sites: NoteView['sites'] }) {
  const { t } = useTranslation();
  const lots = lotsUsed(sites).map(({ lot, needle }) =>
    t('needleList.lotValue', { lot, size: needleText(needle) }),
  );
  return lots.length === 0 ? null : <p>{t('needleList.lots', { lots: lots.join(', ') })}</p>;
}
