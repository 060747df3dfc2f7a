import fc from 'fast-check';
import { formatCustomId, parseCustomId } from '../../../src/discord/buttons/custom-id.ts';
import { escapeUnits } from '../../../src/discord/render/escape.ts';
import { renderNotice } from '../../../src/discord/render/notice.ts';
import { cleanChoices } from '../../../src/discord/routes/autocomplete-route.ts';
import { activeMarkup } from '../../discord/render/active-markup.ts';
import { viewText } from '../../discord/render/walk-view.ts';
import { expectThat } from '../expectations.ts';
import { anyText } from '../inputs.ts';
import { target } from '../run-target.ts';
import type { AnyTarget } from '../target.ts';

/** Custom ids that look much like ours. */
export const customId = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        'v1',
        'v2',
        ':',
        'page',
        'why',
        'context',
        'constructor',
        'AAAAbbbb0-_9',
        '0',
        '1',
        '99999',
        '-1',
        '1e3',
        ' ',
        '\n',
      ),
      { maxLength: 9 },
    )
    .map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom(
        'page',
        'context',
        'open',
        'reported',
        'share',
        'helpful',
        'unhelpful',
        'why',
      ),
      fc.base64String({ minLength: 8, maxLength: 16 }),
      fc.nat(200_000),
    )
    .map(([action, answer, argument]) => `v1:${action}:${answer}:${argument}`),
  anyText(100),
);

/** What stands between Discord and the engine, without a connection. */
export const discordTargets: readonly AnyTarget[] = [
  target({
    name: 'custom ids',
    weight: 6,
    inputs: customId,
    check: (text) => {
      const parsed = parseCustomId(text);
      if (parsed === null) return;
      const again = parseCustomId(formatCustomId(parsed));
      expectThat(JSON.stringify(again) === JSON.stringify(parsed), 'reads back as another');
      expectThat(Number.isSafeInteger(parsed.argument), 'an argument that is no number');
    },
  }),
  target({
    name: 'text shown in a message',
    weight: 8,
    inputs: anyText(8000),
    check: (text) => {
      const active = activeMarkup(escapeUnits(text).join(''));
      expectThat(active.length === 0, `acts: ${active.join(', ')}`);
      expectThat(viewText(renderNotice(text)).length <= 4000, 'longer than a message');
    },
  }),
  target({
    name: 'autocomplete choices',
    weight: 4,
    inputs: fc.array(fc.record({ name: anyText(300), value: anyText(150) }), { maxLength: 40 }),
    check: (choices) => {
      const clean = cleanChoices(choices);
      expectThat(clean.length <= 25, 'too many choices');
      expectThat(
        clean.every(
          ({ name, value }) =>
            name.length > 0 && name.length <= 100 && value.length > 0 && value.length <= 100,
        ),
        'a choice out of bounds',
      );
      expectThat(
        new Set(clean.map(({ name }) => name)).size === clean.length,
        'two choices of one name',
      );
    },
  }),
];
