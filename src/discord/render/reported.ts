import type { ArticleStance, Copy, Origin, OutletStance, ReportedResult } from '../../types.ts';
import { chunk } from './chunk.ts';
import { excerpt } from './excerpt.ts';
import { partialNote } from './partial.ts';
import { dateOf, type Lookup, nameHeadline, nameOutlet, renderPassage } from './passage.ts';
import { plural } from './plural.ts';
import { byStance, STANCES } from './stances.ts';
import type { Block, Sheet } from './view.ts';

/** Rendered characters of the parts of the first page. */
const SUMMARY_ROOM = 500;
const FACT_ROOM = 300;
const NAME_ROOM = 100;
const VALUE_ROOM = 120;
const ORIGINS_ROOM = 300;
const COPY_ROOM = 500;

/** Lines of one block, so that a corpus with hundreds of outlets still fits its pages. */
const OUTLETS_A_BLOCK = 15;
const ORIGINS_A_BLOCK = 5;

/** Which outlets reported a fact: summary, outlet by outlet, the quotes, the origins and shared text. */
export function reportedSheet(result: ReportedResult, lookup: Lookup): Sheet {
  const shown = byStance(result.articles).filter(({ stance }) => stance !== 'silent');
  return {
    lead: [`### ${excerpt(result.summary, [], SUMMARY_ROOM)}`],
    title: '**Who reported it**',
    blocks: [
      ...outletBlocks(result),
      ...originBlocks(result.origins),
      ...shown.flatMap((article) => articleBlocks(article, lookup)),
      ...result.copies.map((copy) => copyBlock(copy, lookup)),
    ],
    foot: [
      ...partialNote(result),
      countLine(result),
      `Fact: ${excerpt(result.fact, [], FACT_ROOM)}`,
    ],
  };
}

/** "4 outlets report it, 1 origin": how many stand behind a fact, and how many of them are independent. */
function countLine({ outlets, origins }: ReportedResult): string {
  const reporting = outlets.filter(({ stance }) => stance === 'reports').length;
  return `Reported by ${plural(reporting, 'outlet')}, ${plural(origins.length, 'independent origin')}`;
}

function outletBlocks({ outlets }: ReportedResult): readonly Block[] {
  const lines = byStance(outlets).map(outletLine);
  return chunk(lines, OUTLETS_A_BLOCK).map((part) => ({ text: part.join('\n') }));
}

function outletLine({ outlet, stance }: OutletStance): string {
  const { mark, words } = STANCES[stance];
  return `${mark} **${excerpt(outlet, [], NAME_ROOM)}** ${words}`;
}

function originBlocks(origins: readonly Origin[]): readonly Block[] {
  const lines = origins.map(({ name, outlets }) => {
    const through = excerpt(outlets.join(', '), [], ORIGINS_ROOM);
    return `- **${excerpt(name, [], NAME_ROOM)}**, through ${through}`;
  });
  return chunk(lines, ORIGINS_A_BLOCK).map((part) => ({
    text: ['**Origins**', ...part].join('\n'),
  }));
}

function articleBlocks(article: ArticleStance, lookup: Lookup): readonly Block[] {
  const { mark, words } = STANCES[article.stance];
  const value = article.value === null ? '' : `: ${excerpt(article.value, [], VALUE_ROOM)}`;
  const traced =
    article.origins.length === 0
      ? ''
      : ` · traces to ${excerpt(article.origins.join(', '), [], ORIGINS_ROOM)}`;
  const verdict = `${mark} **${words}${value}**${traced}`;
  if (article.passages.length === 0) {
    const { article: ref } = article;
    return [
      { text: `${verdict}\n${nameOutlet(ref)} · ${dateOf(ref, lookup)} · ${nameHeadline(ref)}` },
    ];
  }
  return article.passages.map((passage, index) => ({
    text: `${index === 0 ? `${verdict}\n` : ''}${renderPassage(passage, lookup)}`,
  }));
}

function copyBlock(copy: Copy, lookup: Lookup): Block {
  const names = copy.articles.map((id) => lookup(id)?.outlet ?? id).join(' and ');
  const alike = `${Math.round(copy.similarity * 100)} % alike`;
  const [sentence] = copy.passages;
  const quote = sentence === undefined ? '' : `\n> ${excerpt(sentence, [], COPY_ROOM)}`;
  return { text: `**Shared text:** ${excerpt(names, [], ORIGINS_ROOM)}, ${alike}${quote}` };
}
