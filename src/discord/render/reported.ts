import { howItCame, originName, textInCommon } from '../../show/behind-reports.ts';
import { reportingOf } from '../../show/reporting.ts';
import { shownValue } from '../../show/shown-value.ts';
import { byStance, TELLING } from '../../show/stances.ts';
import type { ArticleStance, Copy, OutletStance, ReportedResult, Stance } from '../../types.ts';
import { pictureOfReport } from '../picture/reported.ts';
import { badge } from './badge.ts';
import { chunk } from './chunk.ts';
import type { OpenButton } from './disagreements.ts';
import { excerpt } from './excerpt.ts';
import { partialNote } from './partial.ts';
import { type Lookup, nameHeadline, nameOutlet, renderPassage, stampOf } from './passage.ts';
import { STANCES } from './stances.ts';
import type { Block, Sheet } from './view.ts';

/** Rendered characters of the parts of the first page. */
const FACT_ROOM = 200;
const SUMMARY_ROOM = 300;
const NAME_ROOM = 100;
const VALUE_ROOM = 80;
const ORIGINS_ROOM = 200;
const COPY_ROOM = 300;

/** Outlets of one stance named at once; the button opens them all. */
const NAMED = 4;

const ORIGINS_A_BLOCK = 5;

/** Blocks of the first page and of every later one: two quotes fit two phone screens. */
const FIRST_BLOCKS = 2;
const PAGE_BLOCKS = 4;

/** Which outlets reported a fact: who says what with which value, the origins, then the quotes and shared text. */
export function reportedSheet(result: ReportedResult, lookup: Lookup, open: OpenButton): Sheet {
  const shown = byStance(result.articles).filter(({ stance }) => stance !== 'silent');
  const fact = excerpt(result.fact, [], FACT_ROOM);
  const rest = restLine(result.outlets);
  const picture = pictureOfReport(result);
  return {
    lead: [
      [`### ${fact}`, countLine(result)].join('\n'),
      [...tellingLines(result), ...(rest === null ? [] : [rest])].join('\n'),
    ],
    title: `**Who reported it:** ${fact}`,
    blocks: [
      ...tellingFirst(shown).flatMap((article) => articleBlocks(article, lookup)),
      ...originBlocks(result),
      ...result.copies.map((copy) => copyBlock(copy, lookup)),
    ],
    firstPage: FIRST_BLOCKS,
    pageBlocks: PAGE_BLOCKS,
    foot: partialNote(result),
    ...(rest === null ? {} : { opens: [open(0, 'All outlets')] }),
    ...(picture === null ? {} : { picture }),
  };
}

/** One article of each stance that tells something, then the others. */
function tellingFirst(articles: readonly ArticleStance[]): readonly ArticleStance[] {
  const first = TELLING.flatMap(
    (stance) => articles.find((article) => article.stance === stance) ?? [],
  );
  return [...first, ...articles.filter((article) => !first.includes(article))];
}

/** "3 outlets report it · 1 origin: …", or, when none does, the summary. */
function countLine(result: ReportedResult): string {
  const reporting = reportingOf(result);
  return reporting === null
    ? excerpt(result.summary, [], SUMMARY_ROOM)
    : badge(reporting.outlets, reporting.origins, reporting.verb);
}

function tellingLines({ outlets, articles }: ReportedResult): readonly string[] {
  return TELLING.flatMap((stance) => {
    const { mark, plural } = STANCES[stance];
    const all = outlets.filter((outlet) => outlet.stance === stance);
    const more = all.length - NAMED;
    return [
      ...all.slice(0, NAMED).map((outlet) => outletLine(outlet, articles)),
      ...(more > 0 ? [`${mark} ${more} more ${plural}`] : []),
    ];
  });
}

/** An outlet, what it does, and the value it gives. */
export function outletLine(
  { outlet, stance, articles: ids }: OutletStance,
  articles: readonly ArticleStance[],
): string {
  const { mark, words } = STANCES[stance];
  const value = articles.find(
    (one) => one.stance === stance && one.value !== null && ids.includes(one.article.id),
  )?.value;
  const told = value === undefined || value === null ? '' : `: ${excerpt(value, [], VALUE_ROOM)}`;
  return `${mark} **${excerpt(outlet, [], NAME_ROOM)}** ${words}${told}`;
}

/** Those that say nothing of the fact, in one line; null when every outlet does and all are named. */
function restLine(outlets: readonly OutletStance[]): string | null {
  const count = (stance: Stance) => outlets.filter((one) => one.stance === stance).length;
  const rest = (['silent', 'mentions', 'other-event'] as const)
    .filter((stance) => count(stance) > 0)
    .map((stance, index) => {
      const { words, plural } = STANCES[stance];
      const noun = index > 0 ? '' : count(stance) === 1 ? ' other outlet' : ' other outlets';
      return `${count(stance)}${noun} ${count(stance) === 1 ? words : plural}`;
    });
  if (rest.length > 0) return `${STANCES.silent.mark} ${rest.join(', ')}`;
  return TELLING.some((stance) => count(stance) > NAMED) ? '' : null;
}

function originBlocks({ origins, outlets }: ReportedResult): readonly Block[] {
  if (origins.length < 2) return [];
  const lines = origins.map((origin) => {
    const came = excerpt(howItCame(origin, outlets), [], ORIGINS_ROOM);
    return `- **${excerpt(originName(origin), [], NAME_ROOM)}**, ${came}`;
  });
  return chunk(lines, ORIGINS_A_BLOCK).map((part) => ({
    text: ['**Origins**', ...part].join('\n'),
  }));
}

function articleBlocks(article: ArticleStance, lookup: Lookup): readonly Block[] {
  const { mark, words } = STANCES[article.stance];
  if (article.passages.length === 0) {
    const { article: ref } = article;
    const place = `**${nameOutlet(ref)}** · ${stampOf(ref, lookup)}`;
    return [{ text: `${place} · ${mark} ${words}\n${nameHeadline(ref)}` }];
  }
  return article.passages.map((passage) => ({
    text: renderPassage(passage, lookup, shownValue(passage, article.value), {
      aside: `${mark} ${words}`,
    }),
  }));
}

function copyBlock(copy: Copy, lookup: Lookup): Block {
  const names = copy.articles.map((id) => lookup(id)?.outlet ?? id).join(' and ');
  const [sentence] = copy.passages;
  const quote = sentence === undefined ? '' : `\n> ${excerpt(sentence, [], COPY_ROOM)}`;
  return {
    text: `**Shared text:** ${excerpt(names, [], ORIGINS_ROOM)}, ${textInCommon(copy)}${quote}`,
  };
}
