/**
 * How fast the bot acknowledges: 1,000 interactions at 50 a second, while a reindex of 10,000 paragraphs runs.
 * Prints the percentiles of the first response as the loopback Discord saw it. Run: npm run bench:discord
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { PermissionFlagsBits } from 'discord.js';
import type { InteractionHandle } from '../discord/client/handle.ts';
import { textOf } from '../discord/text.ts';
import type { JsonArticle } from '../e2e/harbour-corpus.ts';
import { openScene } from '../e2e/scene.ts';

const INTERACTIONS = 1000;
const PER_SECOND = 50;
const USERS = 200;
const ARTICLES = 500;
const PARAGRAPHS_AN_ARTICLE = 20;
const TARGET_MS = 200;

/** Milliseconds to wait for the last answers and for a reindex. */
const PATIENCE_MS = 120_000;

/** A multiplicative generator (Park and Miller, 1988), so that every run indexes the same words. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const SYLLABLES = ['ka', 'lo', 'mi', 'ren', 'tas', 'vel', 'dor', 'an', 'pi', 'su', 'har', 'bo'];

/** A vocabulary of 8,000 made-up words; the first ones are used most, as in any language. */
function createVocabulary(random: () => number): readonly string[] {
  const pick = () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? 'ka';
  return Array.from({ length: 8000 }, () => `${pick()}${pick()}${pick()}${pick()}`);
}

function createCorpus(): readonly JsonArticle[] {
  const random = createRandom(2024);
  const words = createVocabulary(random);
  const word = () => words[Math.floor(words.length * random() ** 3)] ?? 'harbour';
  const paragraph = (n: number) =>
    `On Monday ${n} people of ${word()} said ${Array.from({ length: 50 }, word).join(' ')}.`;
  return Array.from({ length: ARTICLES }, (_, n) => ({
    id: `article-${n}`,
    outlet: `Outlet ${n % 25}`,
    headline: `${word()} ${word()} ${word()}`,
    published: `2024-0${1 + (n % 9)}-1${n % 10}`,
    url: `https://outlet-${n % 25}.example/${n}`,
    text: Array.from({ length: PARAGRAPHS_AN_ARTICLE }, (_, p) => paragraph(n + p)).join('\n\n'),
  }));
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

async function main(): Promise<void> {
  const articles = createCorpus();
  const scene = await openScene({
    articles,
    discord: { rateLimits: false },
    startMs: PATIENCE_MS,
  });
  const { discord } = scene;
  const moderator = discord.user({ name: 'Mo', permissions: PermissionFlagsBits.ManageGuild });
  const users = Array.from({ length: USERS }, (_, n) => discord.user({ name: `User ${n}` }));
  const firstWords = articles.map(({ text }) => text.split(' ').slice(5, 11).join(' '));
  const reindex = await moderator.slash('reindex', { full: true });
  await reindex.answer(PATIENCE_MS);
  const handles: InteractionHandle[] = [];
  const begun = performance.now();
  for (let n = 0; n < INTERACTIONS; n += 1) {
    const user = users[n % USERS];
    const question = `What did ${firstWords[n % ARTICLES]} say?`;
    if (user === undefined) continue;
    if (n % 10 === 9)
      handles.push(await user.slash('article', { article: `article-${n % ARTICLES}` }));
    else handles.push(await user.slash('ask', { question }));
    await sleep(Math.max(0, begun + ((n + 1) * 1000) / PER_SECOND - performance.now()));
  }
  const sentFor = (performance.now() - begun) / 1000;
  const isReindexing = !textOf(await reindex.answer()).includes('rejected');
  const answered = await Promise.allSettled(handles.map((handle) => handle.answer(PATIENCE_MS)));
  const answeredAfter = (performance.now() - begun) / 1000;
  await reindex.until((message) => textOf(message).includes('rejected'), PATIENCE_MS);
  const times = handles
    .flatMap(({ acknowledgedAfterMs: after }) => (after === undefined ? [] : [after]))
    .toSorted((a, b) => a - b);
  const lost = answered.filter(({ status }) => status === 'rejected').length;
  console.log(
    `interactions          ${handles.length} in ${sentFor.toFixed(1)} s, reindex of ${ARTICLES * PARAGRAPHS_AN_ARTICLE} paragraphs ${isReindexing ? 'running throughout' : 'ended during the run'}`,
  );
  for (const share of [0.5, 0.9, 0.99, 1]) {
    console.log(
      `first response p${share * 100}`.padEnd(22),
      `${percentile(times, share).toFixed(0)} ms`,
    );
  }
  console.log(`over ${TARGET_MS} ms`.padEnd(22), times.filter((time) => time > TARGET_MS).length);
  console.log('unanswered'.padEnd(22), lost + handles.length - times.length);
  console.log('last answer after'.padEnd(22), `${answeredAfter.toFixed(1)} s`);
  console.log('violations'.padEnd(22), discord.violations.length);
  await scene.close();
}

await main();
