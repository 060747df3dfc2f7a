import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportedToCsv } from '../../../src/cli/export/csv.ts';
import { csvCell } from '../../../src/ops/csv.ts';
import { article, passage, reportedResult } from '../results.ts';

describe('CSV', () => {
  test('GIVEN a result THEN there is a header and a row a passage', () => {
    const lines = reportedToCsv(reportedResult()).split('\r\n');
    expect(lines[0]).toBe(
      '"article","outlet","headline","published","url","kind","stance","confidence","value","paragraph","quote","attribution","origins"',
    );
    expect(lines[1]).toBe(
      '"harbour-flood","Harbour Gazette","Flood closes the old bridge","2024-05-02","https://gazette.example/flood","article","reports","0.910","40","3","Forty boats were lost in the flood, the harbour master said.","the harbour master","the harbour master"',
    );
    expect(lines).toHaveLength(4);
    expect(lines[3]).toBe('');
  });

  test('GIVEN an article without a passage THEN it still has its row', () => {
    const silent = {
      article: article(),
      stance: 'silent' as const,
      confidence: 1,
      value: null,
      passages: [],
      origins: [],
    };
    expect(reportedToCsv(reportedResult({ articles: [silent] })).split('\r\n')[1]).toContain(
      '"silent","1.000","","","","",""',
    );
  });

  test.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '  =1', '\t=1', '\r1', '＝1'])(
    'GIVEN %j THEN a spreadsheet does not run it',
    (text) => {
      expect(csvCell(text).startsWith(`"'`)).toBe(true);
    },
  );

  test('GIVEN any quote THEN the table parses back to it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const quote = `said ${text}`;
        const [, row = ''] = splitRows(
          reportedToCsv(
            reportedResult({
              articles: [
                {
                  article: article(),
                  stance: 'reports',
                  confidence: 1,
                  value: null,
                  passages: [passage({ text: quote })],
                  origins: [],
                },
              ],
            }),
          ),
        );
        expect(splitCells(row)[10]).toBe(quote);
      }),
    );
  });
});

/** Rows end with CRLF outside quotation marks. */
function splitRows(csv: string): readonly string[] {
  return csv.match(/(?:"(?:[^"]|"")*",?)+\r\n/g) ?? [];
}

function splitCells(row: string): readonly string[] {
  return (row.match(/"(?:[^"]|"")*"/g) ?? []).map((cell) =>
    cell.slice(1, -1).replaceAll('""', '"'),
  );
}
