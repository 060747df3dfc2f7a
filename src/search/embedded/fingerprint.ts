import { createHash } from 'node:crypto';
import { endianness } from 'node:os';
import { readData } from '../../data/read.ts';
import { groups } from '../../text/names.ts';
import { stopWords } from '../../text/stop-words.ts';
import { ANALYZER_VERSION } from '../../text/tokenize.ts';
import { BM25_SETTINGS } from '../bm25-parameters.ts';
import { INDEX_TERMS_VERSION } from '../index-terms.ts';

/** Layout of `CompiledIndex` and of the snapshot file; raise it when either changes. */
const SNAPSHOT_FORMAT = 3;
/** The libraries whose results are stored; a test holds them to package.json. */
export const LIBRARY_VERSIONS = {
  'wink-bm25-text-search': '3.1.2',
  minisearch: '7.2.0',
  'wink-porter2-stemmer': '2.0.1',
} as const;

/**
 * SHA-256 (hex) over everything but the corpus that decides what an index holds: format, analyser, word
 * lists, library versions and parameters, byte order. Equal fingerprint and equal corpus, equal index.
 */
export function indexFingerprint(): string {
  const parts = [
    SNAPSHOT_FORMAT,
    ANALYZER_VERSION,
    INDEX_TERMS_VERSION,
    LIBRARY_VERSIONS,
    BM25_SETTINGS,
    endianness(),
    [...stopWords()],
    groups(),
    readData('irregular-nouns'),
    readData('irregular-verbs'),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
