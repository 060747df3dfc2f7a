import fc from 'fast-check';
import type { UserClient } from '../../discord/client/user.ts';
import type { MessageView } from '../../discord/client/views.ts';
import { linksOf, textOf } from '../../discord/text.ts';
import { openScene, type Scene } from '../../e2e/scene.ts';
import { expectThat } from '../expectations.ts';
import { anyText } from '../inputs.ts';
import { target } from '../run-target.ts';
import type { AnyTarget } from '../target.ts';
import { customId } from './discord.ts';

/** JSON over a WebSocket carries no half of a pair. */
const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

/** Text that a client sends at all: Discord trims it and refuses what is then empty. */
const sent = (longest: number) =>
  anyText(longest)
    .map((text) => text.trim().slice(0, longest))
    .filter((text) => text !== '' && isWellFormed(text));
const maybe = (longest: number) => fc.option(sent(longest), { nil: undefined });

/** One thing a hostile user does. */
type Deed =
  | {
      readonly kind: 'slash';
      readonly name: string;
      readonly options: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'autocomplete';
      readonly name: string;
      readonly option: string;
      readonly typed: string;
    }
  | { readonly kind: 'dm' | 'mention' | 'check'; readonly text: string }
  | { readonly kind: 'click' | 'form'; readonly customId: string; readonly text: string };

const slash = (
  name: string,
  options: fc.Arbitrary<Readonly<Record<string, string | undefined>>>,
): fc.Arbitrary<Deed> =>
  options.map((given) => {
    const chosen = Object.entries(given).filter(
      (pair): pair is [string, string] => pair[1] !== undefined,
    );
    return { kind: 'slash', name, options: Object.fromEntries(chosen) };
  });

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 3,
    arbitrary: slash(
      'ask',
      fc.record({ question: sent(500), outlet: maybe(100), since: maybe(10), until: maybe(10) }),
    ),
  },
  { weight: 3, arbitrary: slash('reported', fc.record({ fact: sent(500) })) },
  slash('disagreements', fc.record({ topic: sent(200) })),
  slash('article', fc.record({ article: sent(500) })),
  fc.constantFrom(['ask', 'outlet'], ['article', 'article']).chain(([name = '', option = '']) =>
    anyText(300)
      .filter((text) => isWellFormed(text))
      .map((typed) => ({ kind: 'autocomplete' as const, name, option, typed })),
  ),
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('dm' as const, 'mention' as const, 'check' as const),
      text: sent(1900),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('click' as const, 'form' as const),
      customId: customId
        .map((id) => id.slice(0, 100))
        .filter((id) => id.length > 0 && isWellFormed(id)),
      text: sent(1000),
    }),
  },
);

interface Stage {
  readonly scene: Scene;
  readonly user: UserClient;
  /** An answer that stands in the channel. */
  readonly answer: MessageView;
}

let stage: Promise<Stage> | undefined;

function stageOf(): Promise<Stage> {
  stage ??= openStage();
  return stage;
}

async function openStage(): Promise<Stage> {
  const scene = await openScene({ discord: { rateLimits: false } });
  const user = scene.discord.user({ name: 'Mallory' });
  const handle = await user.slash('ask', { question: 'Where will the lantern parade begin?' });
  return { scene, user, answer: await handle.answer() };
}

async function doDeed({ user, answer }: Stage, one: Deed): Promise<MessageView | null> {
  switch (one.kind) {
    case 'slash':
      return (await user.slash(one.name, one.options)).answer();
    case 'autocomplete': {
      const others = one.name === 'ask' ? { question: 'Who?' } : {};
      const choices = await user.autocomplete(one.name, one.option, one.typed, {}, others);
      expectThat(choices.length <= 25, 'too many choices');
      return null;
    }
    case 'dm':
      return (await user.dm(one.text)).reply();
    case 'mention':
      return (await user.mention(one.text)).reply();
    case 'check':
      return (await user.contextMenu('Check this message', { content: one.text })).answer();
    case 'click':
      return (await user.forgeClick(answer, one.customId)).answer();
    case 'form':
      return (await user.forgeModal(answer, one.customId, { comment: one.text })).answer();
  }
}

/** Pages that stand in hostile text, and in no corpus as an address. */
const FOREIGN_HOSTS = new Set(['example.com', 'evil.example']);

function expectHarmless(message: MessageView): void {
  expectThat(textOf(message).trim() !== '', 'an empty answer');
  for (const { url } of linksOf(message)) {
    expectThat(!FOREIGN_HOSTS.has(new URL(url).hostname), `links to ${url}`);
  }
}

/** The built bot behind a loopback Discord, and a user who tries everything. */
export const botTargets: readonly AnyTarget[] = [
  target({
    name: 'the running bot',
    weight: 4,
    inputs: deed,
    check: async (one) => {
      const opened = await stageOf();
      const { discord, program } = opened.scene;
      const shown = await doDeed(opened, one);
      if (shown !== null) expectHarmless(shown);
      const [violation] = discord.violations;
      expectThat(violation === undefined, JSON.stringify(violation));
      expectThat(discord.pinged.length === 0, 'somebody was pinged');
      expectThat(
        !/"level":(?:50|60)/.test(program.log),
        `failed inside: ${program.log.slice(-2000)}`,
      );
    },
    open: stageOf,
    close: async () => {
      await (await stage)?.scene.close();
      stage = undefined;
    },
  }),
];
