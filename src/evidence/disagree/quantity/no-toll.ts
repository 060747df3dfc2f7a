import { oncePer } from '../../once-per.ts';
import type { ArticleEvidence, Statement } from '../../statement.ts';
import type { Finding, Side } from '../finding.ts';
import { type Figure, figuresOf, figureWords, positionKey } from './figures.ts';
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

/** What one article says of the dead, or of the hurt. */
interface Befell {
  readonly predicate: string;
  /** Says that it befell nobody. */
  readonly nobody: Side | null;
  /** The figures of its own event. */
  readonly tolls: readonly Figure[];
}

/** Compares a report that nobody was killed, or hurt, with one that counts the dead or the hurt. */
export function compareNoTolls(a: ArticleEvidence, b: ArticleEvidence): readonly Finding[] {
  const right = readBefell(b);
  return readBefell(a).flatMap((one, i) => {
    const other = right[i];
    if (other === undefined) return [];
    const found = contradict(one, other, mayKnowMore(b, a));
    if (found !== null) return [found];
    const turned = contradict(other, one, mayKnowMore(a, b));
    return turned === null ? [] : [{ ...turned, a: turned.b, b: turned.a }];
  });
}

/** The finding where the first says that it befell nobody, and the second counts them. */
function contradict(one: Befell, other: Befell, isUpdate: boolean): Finding | null {
  const [toll] = other.tolls;
  if (one.nobody === null || toll === undefined || one.tolls.length > 0) return null;
  const value = figureWords(toll);
  const { statement, quantity } = toll;
  const note = isUpdate ? ' The later report may know more.' : '';
  return {
    kind: 'quantity',
    severity: isUpdate ? 'low' : 'medium',
    topic: `person ${one.predicate}`,
    a: one.nobody,
    b: { statement, value, key: positionKey(quantity), span: quantity.span },
    why: `One report says "${one.nobody.value}", the other counts ${value}.${note}`,
  };
}

/** Whether a report is the later one, or may be: first reports often know of no victims yet. */
function mayKnowMore(one: ArticleEvidence, other: ArticleEvidence): boolean {
  return one.published === null || other.published === null || one.published > other.published;
}

/** What an article says of each misfortune, in their order. */
const readBefell = oncePer((article: ArticleEvidence): readonly Befell[] => {
  const statements = article.statements.filter(({ text }) => !OPEN.test(text));
  const figures = figuresOf(statements).filter((figure) => isOwnToll(figure, article));
  return Object.entries(NONE_OF).map(([predicate, none]) => ({
    predicate,
    nobody: findNobody(none, statements),
    tolls: figures.filter(({ quantity }) => quantity.predicates.includes(predicate)),
  }));
});

function isOwnToll(figure: Figure, { published }: ArticleEvidence): boolean {
  const { scale, lo } = figure.quantity;
  return scale === 'count' && lo >= 1 && !isOfOldTimes(figure, published);
}

function findNobody(none: RegExp, statements: readonly Statement[]): Side | null {
  for (const statement of statements) {
    const match = none.exec(statement.text);
    if (match === null) continue;
    const start = statement.span[0] + match.index;
    return { statement, value: match[0], key: '0-0', span: [start, start + match[0].length] };
  }
  return null;
}
