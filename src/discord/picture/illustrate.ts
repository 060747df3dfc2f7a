import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { ComponentType } from 'discord.js';
import type { Log } from '../../ops/logger.ts';
import type { View } from '../render/view.ts';
import type { Picture } from './picture.ts';
import { renderPicture } from './render-picture.ts';

/** Milliseconds after the message in which its picture may come: later its reader has gone on, and a change disturbs. */
const PATIENCE_MS = 5000;

/**
 * Draws the picture of a message that stands already and adds it by an edit. Without a picture, or when
 * anything fails, the message stays as it is. Never rejects.
 */
export async function illustrate(
  view: View,
  edit: (view: View) => Promise<unknown>,
  log: Log,
): Promise<void> {
  const { picture, isStillShown = () => true } = view;
  if (picture === undefined) return;
  const begun = performance.now();
  try {
    await yieldToEvents();
    const svg = picture.svg();
    const png = svg === null ? null : await renderPicture(svg);
    const milliseconds = Math.round(performance.now() - begun);
    if (png === null || milliseconds > PATIENCE_MS || !isStillShown()) {
      log.info({ picture: picture.name, milliseconds }, 'a picture was left out');
      return;
    }
    await edit(withPicture(view, picture, png));
    log.debug({ picture: picture.name, milliseconds, bytes: png.length }, 'a picture was added');
  } catch (err) {
    log.warn({ err, picture: picture.name }, 'a picture could not be added');
  }
}

/** The view with its picture at the end, where it moves no text. */
function withPicture(view: View, { name, alt }: Picture, png: Buffer): View {
  const { components, files = [] } = view;
  const media = { url: `attachment://${name}` };
  return {
    components: [
      ...components,
      { type: ComponentType.MediaGallery, items: [{ media, description: alt }] },
    ],
    files: [...files, { name, contentType: 'image/png', data: png, description: alt }],
  };
}
