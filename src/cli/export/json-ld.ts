import type { ArticleRef, ArticleStance, Origin, ReportedResult, Stance } from '../../types.ts';

/** What each stance says of the article, in a reader's words. */
const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  reports: 'the article reports the fact',
  differs: 'the article gives another figure, date, place or actor',
  denies: 'the article denies the fact',
  mentions: 'the article mentions the subject without saying so',
  silent: 'the article does not speak of it',
  'other-event': 'the article speaks of another event',
};

/**
 * A `reported` result as schema.org JSON-LD in the shape of a ClaimReview: the claim, where it appears,
 * and the quotations. It carries no `reviewRating`: Byline shows who says what and never judges.
 */
export function reportedToJsonLd(result: ReportedResult): object {
  const appearances = result.articles.filter(({ stance }) => stance === 'reports');
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    author: { '@type': 'Organization', name: 'Byline' },
    claimReviewed: result.fact,
    reviewBody: result.summary,
    itemReviewed: {
      '@type': 'Claim',
      text: result.fact,
      appearance: appearances.map(({ article }) => newsArticle(article)),
      isBasedOn: result.origins.map(originNode),
    },
    citation: result.articles.flatMap(quotations),
  };
}

function quotations(stance: ArticleStance): readonly object[] {
  return stance.passages.map((passage) => ({
    '@type': 'Quotation',
    text: passage.text,
    position: passage.paragraph,
    isPartOf: newsArticle(stance.article),
    about: {
      '@type': 'DefinedTerm',
      name: stance.stance,
      description: STANCE_WORDS[stance.stance],
    },
    ...(passage.attribution.length > 0
      ? { spokenByCharacter: passage.attribution.map((name) => ({ '@type': 'Thing', name })) }
      : {}),
  }));
}

function newsArticle(article: ArticleRef): object {
  return {
    '@type': 'NewsArticle',
    '@id': article.url ?? `urn:byline:article:${encodeURIComponent(article.id)}`,
    identifier: article.id,
    ...(article.headline === null ? {} : { headline: article.headline }),
    ...(article.published === null ? {} : { datePublished: article.published }),
    ...(article.url === null ? {} : { url: article.url }),
    publisher: { '@type': 'Organization', name: article.outlet },
  };
}

function originNode({ name, outlets }: Origin): object {
  return {
    '@type': 'CreativeWork',
    creator: { '@type': 'Organization', name },
    publisher: outlets.map((outlet) => ({ '@type': 'Organization', name: outlet })),
  };
}
