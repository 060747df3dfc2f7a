import type { Corpus, Warning } from '../../corpus/article.ts';
import { describeEmpty } from '../../corpus/describe-empty.ts';
import { plural } from '../../show/plural.ts';
import { block } from './block.ts';
import { renderRejection } from './reindex.ts';
import type { Surface } from './style.ts';

/** What is wrong with a corpus, as `file:line: problem and cure`, and what can be used. */
export function renderValidation(corpus: Corpus, surface: Surface): string {
  const { good, bad, bold } = surface.style;
  const sound = corpus.rejected.length === 0 && corpus.articles.length > 0;
  const paragraphs = corpus.articles.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  const usable = `${plural(corpus.articles.length, 'article')} with ${plural(paragraphs, 'paragraph')} can be used`;
  const total = `${usable}, ${corpus.rejected.length} rejected, ${plural(corpus.warnings.length, 'warning')}.`;
  return [
    ...corpus.rejected.map((rejection) => renderRejection(rejection, surface)),
    ...corpus.warnings.map((warning) => renderWarning(warning, surface)),
    `${sound ? good('✓') : bad('✗')} ${bold(total)}`,
    ...(corpus.articles.length === 0 ? [describeEmpty(corpus)] : []),
  ].join('\n');
}

function renderWarning({ file, line, reason }: Warning, surface: Surface): string {
  const place = line === null ? file : `${file}:${line}`;
  return block(`${place}: ${reason}`, surface, { lead: surface.style.warn('? '), indent: 2 });
}
