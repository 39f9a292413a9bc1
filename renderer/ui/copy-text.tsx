import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './copy-text.module.css';
import { IconButton } from './icon-button.tsx';

interface CopyTextProps {
  text: string;
  /** What the text is. */
  label: string;
  /** Shows the text in groups of so many characters; copied without the gaps. */
  groups?: number;
}

/** A code that is read aloud, typed off or copied: large, spaced, selectable. */
export function CopyText({ text, label, groups }: CopyTextProps) {
  const { t } = useTranslation();
  const clipboard = useClipboard({ timeout: 2000 });
  const parts = groups === undefined ? [text] : (text.match(new RegExp(`.{1,${groups}}`, 'gu')) ?? []);
  return (
    <div className={classes.copy}>
      <code className={classes.text}>
        <span className={classes.spoken}>{label}</span>
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups may be equal and never change places
          <span key={index} className={classes.part}>
            {part}
          </span>
        ))}
      </code>
      <IconButton
        label={clipboard.copied ? t('common.action.copied') : t('common.action.copy')}
        icon={clipboard.copied ? IconCheck : IconCopy}
        onClick={() => clipboard.copy(text)}
      />
    </div>
  );
}
