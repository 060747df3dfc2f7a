import { FAMILY, loadFonts } from './fonts.ts';

/** Pictures that may wait for their turn: at some 50 ms each the last is still on time. */
const MOST_WAITING = 4;

/** Screens have two pixels or more for each of a picture's. */
const ZOOM = 2;

let waiting = 0;
let turn: Promise<unknown> = Promise.resolve();

/**
 * An SVG document as a PNG, one at a time and on a thread of its own, so that questions go on being answered.
 * Null when too many wait already. Rejects when the library is not installed or refuses the document.
 */
export async function renderPicture(svg: string): Promise<Buffer | null> {
  if (waiting >= MOST_WAITING) return null;
  waiting += 1;
  try {
    const drawn = turn.then(() => rasterise(svg));
    turn = drawn.catch(() => undefined);
    return await drawn;
  } finally {
    waiting -= 1;
  }
}

async function rasterise(svg: string): Promise<Buffer> {
  // Loaded when first needed: a platform that the library is not built for goes without pictures.
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [...loadFonts().files],
      defaultFontFamily: FAMILY,
    },
    fitTo: { mode: 'zoom', value: ZOOM },
  });
  return image.asPng();
}
