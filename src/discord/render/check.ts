import { plural } from '../../show/plural.ts';
import { shownValue } from '../../show/shown-value.ts';
import { byStance } from '../../show/stances.ts';
import type { ArticleStance, ReportedResult } from '../../types.ts';
import { excerpt } from './excerpt.ts';
import { partialNote } from './partial.ts';
import { type Lookup, renderPassage } from './passage.ts';
import { quote } from './quote.ts';
import { STANCES } from './stances.ts';
import type { Block, Sheet } from './view.ts';

/** Rendered characters of the parts of one statement's block. */
const FACT_ROOM = 300;
const SUMMARY_ROOM = 400;
const OUTLETS_ROOM = 500;
const UNREAD_ROOM = 400;

/** Articles whose passage is shown for each statement; `/reported` shows them all. */
const PASSAGES_A_FACT = 2;

/** What the corpus says of each statement of a message: summary, outlets by stance, the strongest passages. */
export function checkSheet(
  results: readonly ReportedResult[],
  unread: readonly string[],
  lookup: Lookup,
): Sheet {
  const partial = results.find((result) => result.partial === true);
  return {
    lead: [
      results.length === 0
        ? 'That message states nothing that can be checked against the corpus.'
        : `### What the corpus says of that message: ${plural(results.length, 'statement')}`,
    ],
    title: '**What the corpus says of that message**',
    blocks: numberPassages(results).flatMap((result) => factBlocks(result, lookup)),
    foot: [
      ...(unread.length === 0
        ? []
        : [`Not looked at: ${excerpt(unread.join('; '), [], UNREAD_ROOM)}`]),
      ...(partial === undefined ? [] : partialNote(partial)),
      ...(results.length === 0 ? [] : ['/reported shows everything about one statement']),
    ],
  };
}

/** Numbers the passages shown through the whole message: two of one number could not be told apart. */
function numberPassages(results: readonly ReportedResult[]): readonly ReportedResult[] {
  let n = 0;
  return results.map((result) => ({
    ...result,
    articles: strongest(result).map((article) => ({
      ...article,
      passages: article.passages.slice(0, 1).map((passage) => {
        n += 1;
        return { ...passage, n };
      }),
    })),
  }));
}

/** The articles that say most about the fact. */
function strongest({ articles }: ReportedResult): readonly ArticleStance[] {
  return byStance(articles)
    .filter(({ stance }) => stance !== 'silent' && stance !== 'other-event')
    .slice(0, PASSAGES_A_FACT);
}

function factBlocks(result: ReportedResult, lookup: Lookup): readonly Block[] {
  const head = [
    `**${quote(result.fact, [], FACT_ROOM)}**`,
    excerpt(result.summary, [], SUMMARY_ROOM),
    outletsLine(result),
  ].join('\n');
  const passages = result.articles.flatMap(({ stance, value, passages: shown }) =>
    shown.map((passage) => {
      const { mark, words } = STANCES[stance];
      return {
        text: renderPassage(passage, lookup, shownValue(passage, value), {
          aside: `${mark} ${words}`,
        }),
      };
    }),
  );
  return [{ text: head }, ...passages];
}

function outletsLine({ outlets }: ReportedResult): string {
  const groups = new Map<string, string[]>();
  for (const { stance, outlet } of byStance(outlets)) {
    const { words } = STANCES[stance];
    groups.set(words, [...(groups.get(words) ?? []), outlet]);
  }
  const text = [...groups].map(([words, names]) => `${words}: ${names.join(', ')}`).join(' · ');
  return `-# ${excerpt(text, [], OUTLETS_ROOM)}`;
}
