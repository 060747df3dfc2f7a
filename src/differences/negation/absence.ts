import { oncePer } from '../../reading/once-per.ts';
import type { ArticleEvidence, Statement } from '../../reading/statement.ts';
import { wordList } from '../../reading/word-lists.ts';
import { stem } from '../../text/stem.ts';
import { isStopWord } from '../../text/stop-words.ts';
import type { Finding, Side } from '../finding.ts';

/** "No tear gas had been used", "received no distress call", "without a search warrant": two words that name a thing. "There was no …" is as often an opinion. */
const ABSENT =
  /\b(?<!\b(?:is|are|was|were|be|['’]s) )(?:[Nn]o|not any|never any|without (?:an?|any)) (\p{Ll}[\p{Ll}-]+ \p{Ll}[\p{Ll}-]+)(?= (?:had|has|have|was|were|is|are|will|would|in|at|on|from|to|of|by)\b|[,.;]|$)/gu;
/** Words that make of a sentence no plain report of the thing. */
const CONTESTED =
  /\b(?:no|not|never|none|without|neither|nor|deny|denie[sd]|denying|refus\p{L}{1,4}|unclear|whether|if|could|would|may|might|should)\b|n['’]t\b/iu;

interface Absent {
  readonly statement: Statement;
  readonly phrase: string;
  readonly text: string;
}

/** Compares what one report says there was none of ("no tear gas") with the other that tells of it. */
export function compareAbsences(a: ArticleEvidence, b: ArticleEvidence): readonly Finding[] {
  return [
    ...absencesIn(a).flatMap((absent) => contradict(absent, b, false)),
    ...absencesIn(b).flatMap((absent) => contradict(absent, a, true)),
  ];
}

const absencesIn = oncePer(({ statements }: ArticleEvidence): readonly Absent[] =>
  statements.flatMap((statement) =>
    [...statement.text.matchAll(ABSENT)].flatMap((match) => {
      const words = (match[1] ?? '').toLowerCase().split(' ');
      const telling = words.every((word) => !isStopWord(word) && !wordList('untelling').has(word));
      return telling && !isQuoted(statement, match.index)
        ? [{ statement, phrase: words.map(stem).join(' '), text: match[0] }]
        : [];
    }),
  ),
);

/** What somebody exclaims is no report. */
function isQuoted({ quoted, span }: Statement, at: number): boolean {
  return quoted.some(([from, to]) => from <= span[0] + at && span[0] + at < to);
}

function contradict(absent: Absent, other: ArticleEvidence, turned: boolean): readonly Finding[] {
  const told = other.statements.filter((statement) => phrasesOf(statement).has(absent.phrase));
  const [first] = told;
  if (first === undefined || told.some(({ text }) => CONTESTED.test(text))) return [];
  const no: Side = { ...sideOf(absent.statement), value: absent.text, key: 'no' };
  const yes: Side = { ...sideOf(first), value: 'reported', key: 'yes' };
  return [
    {
      kind: 'negation',
      severity: 'low',
      topic: absent.text,
      a: turned ? yes : no,
      b: turned ? no : yes,
      why: `One report says there was ${absent.text}, the other tells of it.`,
    },
  ];
}

function sideOf(statement: Statement): Pick<Side, 'statement' | 'span'> {
  return { statement, span: statement.span };
}

/** Two neighbouring words of a statement, by their stems. */
const phrasesOf = oncePer(({ text }: Statement): ReadonlySet<string> => {
  const words = (text.toLowerCase().match(/[\p{L}-]+/gu) ?? []).map(stem);
  return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
});
