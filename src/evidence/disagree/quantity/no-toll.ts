import type { ArticleEvidence, Statement } from '../../statement.ts';
import type { Finding } from '../finding.ts';
import { type Figure, figuresOf } from './figures.ts';
import { isOfOldTimes } from './window.ts';

/** What befell people, with the words by which a report says that it befell nobody. */
const NONE_OF: Readonly<Record<string, RegExp>> = {
  die: /\bno (?:deaths?|fatalit(?:y|ies)|loss of life|lives were lost)\b|\b(?:no one|nobody) (?:(?:was|were|had been|has been) (?:reported )?(?:killed|dead)|(?:had )?died|lost (?:his|her|their) life)\b|\bno \p{L}+ (?:was|were|had been|has been|have been) killed\b/iu,
  injure:
    /\bno (?:injuries|casualties)\b|\b(?:no one|nobody) (?:(?:was|were|had been|has been) (?:seriously |badly )?(?:hurt|injured|wounded)|suffered so much as an? \p{L}+)\b|\ball (?:\p{L}+ |\d+ ){0,4}(?:escaped|walked away|got out|were) (?:unhurt|unharmed|uninjured|unscathed)\b/iu,
};
/** What leaves it open: a hope, a risk, another occasion. */
const OPEN =
  /\b(?:would|could|might|may|should|if|hope[ds]?|unless|until|so far|yet|initial(?:ly)?|at first|immediate(?:ly)?|previous(?:ly)?|earlier)\b/iu;

/** Says that it befell nobody, and where. */
interface None {
  readonly statement: Statement;
  readonly text: string;
  readonly at: number;
}

/** Compares a report that nobody was killed, or hurt, with one that counts the dead or the hurt. */
export function compareNoTolls(a: ArticleEvidence, b: ArticleEvidence): readonly Finding[] {
  return Object.keys(NONE_OF).flatMap((predicate) => [
    ...contradict(predicate, a, b, false),
    ...contradict(predicate, b, a, true),
  ]);
}

function contradict(
  predicate: string,
  article: ArticleEvidence,
  other: ArticleEvidence,
  turned: boolean,
): readonly Finding[] {
  const none = noneIn(predicate, article);
  const [toll] = tollsIn(predicate, other);
  if (none === null || toll === undefined || tollsIn(predicate, article).length > 0) return [];
  const isUpdate = mayKnowMore(other, article);
  const start = none.statement.span[0] + none.at;
  const no: Finding['a'] = {
    statement: none.statement,
    value: none.text,
    key: '0-0',
    span: [start, start + none.text.length],
  };
  const yes: Finding['a'] = {
    statement: toll.statement,
    value: wordsOf(toll),
    key: `${toll.quantity.lo}-${toll.quantity.hi}`,
    span: toll.quantity.span,
  };
  const note = isUpdate ? ' The later report may know more.' : '';
  return [
    {
      kind: 'quantity',
      severity: isUpdate ? 'low' : 'medium',
      topic: `person ${predicate}`,
      a: turned ? yes : no,
      b: turned ? no : yes,
      why: `One report says "${none.text}", the other counts ${yes.value}.${note}`,
    },
  ];
}

/** Whether a report is the later one, or may be: first reports often know of no victims yet. */
function mayKnowMore(one: ArticleEvidence, other: ArticleEvidence): boolean {
  return one.published === null || other.published === null || one.published > other.published;
}

function noneIn(predicate: string, { statements }: ArticleEvidence): None | null {
  for (const statement of statements) {
    const match = NONE_OF[predicate]?.exec(statement.text);
    if (match !== null && match !== undefined && !OPEN.test(statement.text))
      return { statement, text: match[0], at: match.index };
  }
  return null;
}

/** The figures an article gives of the dead or the hurt of its own event. */
function tollsIn(predicate: string, article: ArticleEvidence): readonly Figure[] {
  return figuresOf(article.statements).filter(
    (figure) =>
      figure.quantity.predicates.includes(predicate) &&
      figure.quantity.scale === 'count' &&
      figure.quantity.lo >= 1 &&
      !OPEN.test(figure.statement.text) &&
      !isOfOldTimes(figure, article.published),
  );
}

function wordsOf({ statement, quantity }: Figure): string {
  const [start, end] = quantity.span;
  return statement.text.slice(start - statement.span[0], end - statement.span[0]);
}
