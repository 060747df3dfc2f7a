import { createRequire } from 'node:module';
import { type Font, readFont } from './font.ts';

/** The two weights that pictures are set in. */
export interface Fonts {
  readonly files: readonly string[];
  readonly regular: Font;
  readonly bold: Font;
}

/** The family as the files name it. DejaVu has Latin, Greek, Cyrillic, Arabic, Hebrew, Armenian and Georgian. */
export const FAMILY = 'DejaVu Sans';

let loaded: Fonts | undefined;

/** The fonts, from the package they ship in; read once. Throws when the package is not there. */
export function loadFonts(): Fonts {
  if (loaded === undefined) {
    const { resolve } = createRequire(import.meta.url);
    const regular = resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
    const bold = resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf');
    loaded = { files: [regular, bold], regular: readFont(regular), bold: readFont(bold) };
  }
  return loaded;
}
