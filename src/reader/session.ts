import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { decodeRow, joinWindows } from './decode.ts';
import type { ModelFiles } from './model-file.ts';
import type { ReaderSentence, Reading } from './reader.ts';
import { buildRows, type Row } from './rows.ts';
import { openWordPieces } from './word-pieces.ts';

/** Rows of like length that run together: more waste time on padding, fewer on calls. */
const BATCH_ROWS = 12;

/** A loaded model. Reads on the calling thread: it belongs into a worker. */
export interface Session {
  read(question: string, sentences: readonly ReaderSentence[]): Promise<readonly Reading[]>;
  close(): Promise<void>;
}

/** Loads the runtime and the model. Rejects where the runtime cannot load on this machine. */
export async function openSession(files: ModelFiles, threads: number): Promise<Session> {
  const { InferenceSession, Tensor } = await import('onnxruntime-node');
  const session = await InferenceSession.create(files.model, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    // Threads that spin while they wait would take the event loop's core.
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  });
  const cutter = openWordPieces(files.tokenizer);
  return {
    read: async (question, sentences) => {
      const rows = buildRows(cutter, question, sentences);
      const found: Reading[][] = sentences.map(() => []);
      for (const batch of batchesOf(rows)) {
        const output = await run(session, Tensor, batch);
        for (const [i, row] of batch.entries())
          found[row.sentence]?.push(decodeRow(row, i, output, files.calibration));
      }
      return found.map((readings) => joinWindows(readings) ?? NOTHING);
    },
    close: () => session.release(),
  };
}

/** What is read of nothing. */
const NOTHING: Reading = {
  probability: 0,
  span: null,
  stance: { states: 0, contradicts: 0, touches: 1 },
};

function batchesOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const sorted = rows.toSorted((a, b) => a.ids.length - b.ids.length || a.sentence - b.sentence);
  const batches: Row[][] = [];
  for (let i = 0; i < sorted.length; i += BATCH_ROWS) batches.push(sorted.slice(i, i + BATCH_ROWS));
  return batches;
}

async function run(
  session: InferenceSession,
  TensorOf: typeof Tensor,
  rows: readonly Row[],
): Promise<{
  readonly tokens: number;
  readonly answers: Float32Array;
  readonly start: Float32Array;
  readonly end: Float32Array;
  readonly stance: Float32Array;
}> {
  const tokens = Math.max(...rows.map((row) => row.ids.length));
  const [ids, types, mask] = [0, 1, 2].map(() => new BigInt64Array(rows.length * tokens));
  if (ids === undefined || types === undefined || mask === undefined) throw new Error('no arrays');
  for (const [i, row] of rows.entries()) {
    for (const [j, id] of row.ids.entries()) {
      ids[i * tokens + j] = BigInt(id);
      types[i * tokens + j] = j < row.questionTokens ? 0n : 1n;
      mask[i * tokens + j] = 1n;
    }
  }
  const shape = [rows.length, tokens];
  const output = await session.run({
    ids: new TensorOf('int64', ids, shape),
    types: new TensorOf('int64', types, shape),
    mask: new TensorOf('int64', mask, shape),
  });
  const values = (name: string): Float32Array => output[name]?.data as Float32Array;
  return {
    tokens,
    answers: values('answers'),
    start: values('start'),
    end: values('end'),
    stance: values('stance'),
  };
}
