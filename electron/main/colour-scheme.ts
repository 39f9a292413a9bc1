import { readFileSync } from 'node:fs';
import { nativeTheme } from 'electron';
import { z } from 'zod';
import { type ColourScheme, colourScheme } from '../../shared/contract/desktop-inputs.ts';
import { writeWhole } from './files.ts';

const kept = z.object({ colourScheme });

/** The colours that were last chosen on this PC; the pages themselves keep nothing on disk. */
export class ColourSchemeOfThisPc {
  readonly #file: string;
  #chosen: ColourScheme | null;
  #writing: Promise<void> = Promise.resolve();

  constructor(file: string) {
    this.#file = file;
    this.#chosen = read(file);
    this.#show();
  }

  /** Null before there is a choice: the colours are those of the system. */
  get chosen(): ColourScheme | null {
    return this.#chosen;
  }

  choose(scheme: ColourScheme): void {
    this.#chosen = scheme;
    this.#show();
    const bytes = new TextEncoder().encode(JSON.stringify({ colourScheme: scheme }));
    // One after the other, so that the last choice stays. A disk that refuses it costs the choice at the next
    // start and nothing else, so nobody is told.
    this.#writing = this.#writing.then(() => writeWhole(this.#file, bytes)).catch(() => undefined);
  }

  /** What belongs to the system follows: the canvas before a page has painted, menus and dialogs. */
  #show(): void {
    if (this.#chosen !== null) nativeTheme.themeSource = this.#chosen;
  }
}

/** A file that is missing or holds something else is no choice. */
function read(file: string): ColourScheme | null {
  try {
    const found = kept.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return found.success ? found.data.colourScheme : null;
  } catch {
    return null;
  }
}
