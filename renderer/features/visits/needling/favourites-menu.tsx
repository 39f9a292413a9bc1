import { ActionIcon, Menu, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconBookmark, IconBookmarkPlus, IconListDetails, IconMapPins } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Favourite } from '../../../../shared/contract/favourite-records.ts';
import { pointSetOf } from '../../../../shared/domain/visits/point-set.ts';
import { Icon } from '../../../ui/icon.tsx';
import { usePart } from '../state/use-visit-session.ts';
import type { VisitSession } from '../state/visit-session.ts';
import classes from './favourites.module.css';
import { FavouritesDialog } from './favourites-dialog.tsx';
import { KeepFavouriteDialog } from './keep-favourite-dialog.tsx';
import { type KeptPointSet, type KeptPreset, useFavourites } from './use-favourites.ts';
import { usePresetText } from './use-preset-text.ts';

type FavouritesMenuProps = {
  session: VisitSession;
  /** Sites were placed: the page makes room for the ledger. */
  onPlaced: () => void;
};

/** The therapist's own presets and point sets: each is one press, and what is on the map or set for the next site is kept in two. */
export function FavouritesMenu({ session, onPlaced }: FavouritesMenuProps) {
  const { t } = useTranslation();
  const presetText = usePresetText();
  const book = session.sites;
  const { sites, next } = usePart(session, book.part);
  const { approach } = usePart(session, session.draftPart).content;
  const favourites = useFavourites();
  const { pointSets, presets, readingFailed, readAgain } = favourites;
  const [keeping, setKeeping] = useState<Favourite['content'] | null>(null);
  const [isListing, setListing] = useState(false);
  const [said, setSaid] = useState('');

  const wordsOf = (content: Favourite['content']) =>
    content.kind === 'preset'
      ? presetText(content)
      : t('charting.favourites.points', { count: content.points.length });

  function place({ name, content }: KeptPointSet) {
    book.placeSet(content);
    onPlaced();
    setSaid(t('charting.favourites.placed', { name, count: content.points.length }));
  }

  /** The approach only where the visit says none: another one would rename what is sites. */
  function apply({ name, content }: KeptPreset) {
    if (approach === null && content.approach !== null) session.changeDraft({ approach: content.approach });
    const { needle, technique, dwellSeconds } = content;
    book.applyPreset({ needle, technique, dwellSeconds });
    setSaid(t('charting.favourites.applied', { name }));
  }

  function closeList() {
    favourites.removal.reset();
    setListing(false);
  }

  const { needle, technique, dwellSeconds } = next;
  return (
    <>
      <Menu position="bottom-end" attributes={{ dropdown: { 'data-density': 'touch' } }}>
        <Menu.Target>
          <Tooltip label={t('charting.favourites.title')}>
            <ActionIcon
              className={classes.menu}
              variant="default"
              data-plain
              aria-label={t('charting.favourites.title')}
            >
              <Icon of={IconBookmark} size={18} />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown className={classes.dropdown}>
          {readingFailed && (
            <Menu.Item closeMenuOnClick={false} onClick={readAgain}>
              {t('charting.favourites.unread')}
            </Menu.Item>
          )}
          <Group label={t('charting.favourites.pointSet.group')}>
            {pointSets.map((one) => (
              <Entry key={one.id} name={one.name} words={wordsOf(one.content)} onChoose={() => place(one)} />
            ))}
          </Group>
          <Group label={t('charting.favourites.preset.group')}>
            {presets.map((one) => (
              <Entry key={one.id} name={one.name} words={wordsOf(one.content)} onChoose={() => apply(one)} />
            ))}
          </Group>
          <Menu.Divider />
          <Menu.Item
            disabled={sites.length === 0}
            leftSection={<Icon of={IconMapPins} />}
            onClick={() => setKeeping(pointSetOf(sites, approach))}
          >
            {t('charting.favourites.pointSet.keep')}
          </Menu.Item>
          <Menu.Item
            leftSection={<Icon of={IconBookmarkPlus} />}
            onClick={() => setKeeping({ kind: 'preset', approach, needle, technique, dwellSeconds })}
          >
            {t('charting.favourites.preset.keep')}
          </Menu.Item>
          {pointSets.length + presets.length > 0 && (
            <Menu.Item leftSection={<Icon of={IconListDetails} />} onClick={() => setListing(true)}>
              {t('charting.favourites.manage')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {keeping && (
        <KeepFavouriteDialog content={keeping} words={wordsOf(keeping)} onClose={() => setKeeping(null)} />
      )}
      {isListing && <FavouritesDialog favourites={favourites} wordsOf={wordsOf} onClose={closeList} />}
    </>
  );
}

function Group({ label, children }: { label: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <>
      <Menu.Label>{label}</Menu.Label>
      {children}
    </>
  );
}

function Entry({ name, words, onChoose }: { name: string; words: string; onChoose: () => void }) {
  return (
    <Menu.Item onClick={onChoose}>
      <span className={classes.name}>{name}</span>
      <span className={classes.detail}>{words}</span>
    </Menu.Item>
  );
}
