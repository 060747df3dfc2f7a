import { createRequire } from 'node:module';
import { indexedText } from '../../../../src/search/embedded/corpus-words.ts';
import type { BenchEngine } from '../engine.ts';

interface Statement {
  run(...values: readonly unknown[]): unknown;
  all(...values: readonly unknown[]): readonly { readonly rowid: number }[];
}

type Database = new (
  file: string,
) => {
  exec(sql: string): unknown;
  prepare(sql: string): Statement;
};

const WORD = /[\p{L}\p{N}]+/gu;

/** Every word in quotation marks, so that none is an operator. */
function anyWord(query: string): string {
  return (query.match(WORD) ?? []).map((word) => `"${word}"`).join(' OR ');
}

export const sqlite: BenchEngine = {
  name: 'sqlite',
  library: 'better-sqlite3',
  setUp: 'FTS5 in memory, `porter unicode61`, words joined by OR, ordered by `rank` (BM25)',
  views: ['SQLite FTS5'],
  async build(documents) {
    const Sqlite = createRequire(import.meta.url)('better-sqlite3') as Database;
    const database = new Sqlite(':memory:');
    database.exec(
      "create virtual table p using fts5(text, content='', tokenize='porter unicode61')",
    );
    const insert = database.prepare('insert into p(rowid, text) values (?, ?)');
    database.exec('begin');
    for (const document of documents) insert.run(document.ordinal + 1, indexedText(document));
    database.exec('commit');
    const find = database.prepare('select rowid from p where p match ? order by rank limit ?');
    return {
      search(_view, query, top) {
        const words = anyWord(query);
        return words === '' ? [] : find.all(words, top).map(({ rowid }) => rowid - 1);
      },
    };
  },
};
