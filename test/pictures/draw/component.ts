import { type Drawing, drawText, drawWord } from './text-block.ts';
import { SIZE, type Theme } from './theme.ts';
import { measure } from './wrap.ts';

/** A component of a message, as JSON. */
export type Component = Readonly<Record<string, unknown>> & { readonly type: number };

/** What drawing a component needs beside it. */
export interface Canvas {
  readonly width: number;
  readonly theme: Theme;
  /** A picture attached under a name, as a data address with its size. */
  readonly image: (name: string) => { readonly href: string; readonly ratio: number } | null;
}

/** Types of Discord's components (components/reference). */
const TYPE = {
  row: 1,
  button: 2,
  section: 9,
  text: 10,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
};

/** Space beside an accessory, and its width, as the app lays out a section. */
const ACCESSORY_GAP = 16;

/** A component drawn at a width. */
export function drawComponent(component: Component, canvas: Canvas): Drawing {
  const { width, theme } = canvas;
  switch (component.type) {
    case TYPE.container:
      return drawContainer(component, canvas);
    case TYPE.text:
      return drawText(String(component.content), width, theme);
    case TYPE.separator:
      return {
        svg: `<rect x="0" y="8" width="${width}" height="1" fill="${theme.edge}"/>`,
        height: SIZE.divider,
      };
    case TYPE.row:
      return drawRow(childrenOf(component), canvas);
    case TYPE.section:
      return drawSection(component, canvas);
    case TYPE.gallery:
      return drawGallery(component, canvas);
    case TYPE.file:
      return drawText('📎 a file', width, theme);
    default:
      throw new Error(`Components of type ${component.type} cannot be drawn.`);
  }
}

/** Components one below the other. */
export function stack(components: readonly Component[], canvas: Canvas): Drawing {
  let svg = '';
  let y = 0;
  for (const [index, component] of components.entries()) {
    if (index > 0) y += SIZE.gap;
    const drawn = drawComponent(component, canvas);
    svg += `<g transform="translate(0 ${y})">${drawn.svg}</g>`;
    y += drawn.height;
  }
  return { svg, height: y };
}

function drawContainer(component: Component, canvas: Canvas): Drawing {
  const { theme, width } = canvas;
  const left = SIZE.accent + SIZE.padding;
  const inside = stack(childrenOf(component), { ...canvas, width: width - left - SIZE.padding });
  const height = inside.height + 2 * SIZE.padding;
  const accent = component.accent_color;
  const colour =
    typeof accent === 'number' ? `#${accent.toString(16).padStart(6, '0')}` : theme.edge;
  const svg =
    `<rect x="0" y="0" width="${width}" height="${height}" rx="8" fill="${colour}"/>` +
    `<path d="M${SIZE.accent} 0H${width - 8}a8 8 0 0 1 8 8V${height - 8}a8 8 0 0 1 -8 8H${SIZE.accent}Z" fill="${theme.panel}" stroke="${theme.edge}"/>` +
    `<g transform="translate(${left} ${SIZE.padding})">${inside.svg}</g>`;
  return { svg, height };
}

function drawSection(component: Component, canvas: Canvas): Drawing {
  const accessory = component.accessory as Component;
  const wide = buttonWidth(accessory);
  const texts = stack(childrenOf(component), {
    ...canvas,
    width: canvas.width - wide - ACCESSORY_GAP,
  });
  const button = drawButton(accessory, canvas.theme);
  return {
    svg: `${texts.svg}<g transform="translate(${canvas.width - wide} 0)">${button}</g>`,
    height: Math.max(texts.height, SIZE.button),
  };
}

/** Buttons go on in the next line when they are wider than the message. */
function drawRow(buttons: readonly Component[], { width, theme }: Canvas): Drawing {
  let svg = '';
  let x = 0;
  let y = 0;
  for (const button of buttons) {
    const wide = buttonWidth(button);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += SIZE.button + SIZE.gap;
    }
    svg += `<g transform="translate(${x} ${y})">${drawButton(button, theme)}</g>`;
    x += wide + SIZE.gap;
  }
  return { svg, height: y + SIZE.button };
}

function drawButton(button: Component, theme: Theme): string {
  const label = String(button.label);
  const isPrimary = button.style === 1;
  const wide = buttonWidth(button);
  const text = drawWord(
    label,
    SIZE.buttonSide,
    SIZE.button / 2 + 5,
    { size: SIZE.buttonText, bold: true },
    isPrimary ? '#ffffff' : theme.buttonText,
  );
  return `<g opacity="${button.disabled === true ? 0.5 : 1}"><rect width="${wide}" height="${SIZE.button}" rx="8" fill="${isPrimary ? '#4654c0' : theme.button}"/>${text}</g>`;
}

function buttonWidth(button: Component): number {
  return measure(String(button.label), SIZE.buttonText, true) + 2 * SIZE.buttonSide;
}

function drawGallery(component: Component, { width, image }: Canvas): Drawing {
  const [item] = component.items as readonly { readonly media: { readonly url: string } }[];
  const name = item?.media.url.replace('attachment://', '').split('/').at(-1) ?? '';
  const found = image(name.split('?')[0] ?? '');
  if (found === null) throw new Error(`No picture is attached as "${name}".`);
  // Discord shows a single picture at most 550 pixels wide.
  const wide = Math.min(width, 550);
  const height = Math.round(wide * found.ratio);
  return { svg: `<image width="${wide}" height="${height}" href="${found.href}"/>`, height };
}

function childrenOf({ components }: Component): readonly Component[] {
  return Array.isArray(components) ? (components as Component[]) : [];
}
