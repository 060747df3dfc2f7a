import { describe, expect, test } from 'vitest';
import { reportedToJsonLd } from '../../../src/cli/export/json-ld.ts';
import { reportedResult } from '../results.ts';

describe('JSON-LD', () => {
  const document = reportedToJsonLd(reportedResult());

  test('GIVEN a fact THEN the claim appears in the articles that report it and no other', () => {
    expect(document).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      claimReviewed: 'Forty boats were lost',
      itemReviewed: {
        '@type': 'Claim',
        appearance: [{ '@type': 'NewsArticle', url: 'https://gazette.example/flood' }],
      },
    });
    expect(document).toHaveProperty('itemReviewed.appearance.length', 1);
  });

  test('GIVEN an article that says otherwise THEN its words are quoted with its stance', () => {
    expect(document).toMatchObject({
      citation: [
        { about: { name: 'reports' } },
        {
          '@type': 'Quotation',
          text: 'Fourteen boats were lost.',
          about: { name: 'differs' },
          isPartOf: { '@id': 'urn:byline:article:coast-flood' },
        },
      ],
    });
  });

  test('GIVEN any stance THEN there is no rating and no verdict', () => {
    expect(JSON.stringify(document)).not.toMatch(/rating|verdict|true|false/i);
  });
});
