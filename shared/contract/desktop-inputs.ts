import { z } from 'zod';

/** Largest file the page may ask to have written, in bytes: 64 MiB. */
const longestFile = 64 * 1024 * 1024;

/** A name without a folder, that every file system takes. */
const fileName = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[^\\/:*?"<>|\p{Cc}]+$/u)
  .regex(/^[^.]/)
  .regex(/[^. ]$/);

const fileContent = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength > 0 && bytes.byteLength <= longestFile);

/**
 * A path on this PC. Network paths are refused: to show one, Windows would send the login of this user to
 * whatever computer it names.
 */
const localPath = z
  .string()
  .min(1)
  .max(4096)
  .regex(/^(\/(?!\/)|[A-Za-z]:[\\/])[^\0]*$/);

/** The colours of the screens. */
export const colourScheme = z.enum(['light', 'dark']);
export type ColourScheme = z.infer<typeof colourScheme>;

/** What each channel from the page takes. Main parses with these before anything else. */
export const desktopInputs = {
  chooseFolder: z.tuple([]),
  saveFile: z.tuple([fileName, fileContent]),
  showItemInFolder: z.tuple([localPath]),
  connectStore: z.tuple([]),
  readyToClose: z.tuple([]),
  stayOpen: z.tuple([]),
  closeWindow: z.tuple([]),
  newWindow: z.tuple([]),
  keepColourScheme: z.tuple([colourScheme]),
} as const;
