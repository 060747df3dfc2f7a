import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { decodeRow, joinWindows, type RawOutput } from './decode.ts';
import type { ModelFiles } from './model-file.ts';
import type { ReaderSentence, Reading } from './reader.ts';
import { buildRows, type Row } from './rows.ts';
import { openWordPieces } from './word-pieces.ts';

/** A loaded model. Reads on the calling thread: it belongs into a worker. */
export interface Session {
  read(question: string, sentences: readonly ReaderSentence[]): Promise<readonly Reading[]>;
  close(): Promise<void>;
}

/** Loads the runtime and the model. Rejects where the runtime cannot load on this machine. */
export async function openSession(
  { model, tokenizer, calibration }: ModelFiles,
  threads: number,
): Promise<Session> {
  const { InferenceSession, Tensor } = await import('onnxruntime-node');
  const session = await InferenceSession.create(model, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    extra: {
      session: {
        // Between the products of a row its threads spin, as waking them costs more than the products (two threads are slower
        // than one otherwise); once the row is read they sleep, or they would take the event loop's core.
        intra_op: { allow_spinning: '1' },
        force_spinning_stop: '1',
      },
      // One fused step takes four times what its parts take (runtime 1.30 to 1.32): a sixth of the time of a row.
      optimization: { disable_specified_optimizers: 'SkipLayerNormFusion' },
    },
  });
  const cutter = openWordPieces(tokenizer);
  return {
    read: async (question, sentences) => {
      const found: Reading[][] = sentences.map(() => []);
      for (const row of buildRows(cutter, question, sentences)) {
        const output = await run(session, Tensor, row);
        found[row.sentence]?.push(decodeRow(row, output, calibration));
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

/**
 * One row a run: the 8-bit products scale their input by its least and greatest value, so that rows that ran together
 * would change each other's readings (by up to .12 measured). Rows alone need no padding and take no longer.
 */
async function run(
  session: InferenceSession,
  TensorOf: typeof Tensor,
  { ids, questionTokens }: Row,
): Promise<RawOutput> {
  const tensor = (of: (id: number, i: number) => number): Tensor =>
    new TensorOf(
      'int64',
      BigInt64Array.from(ids, (id, i) => BigInt(of(id, i))),
      [1, ids.length],
    );
  const output = await session.run({
    ids: tensor((id) => id),
    types: tensor((_, i) => (i < questionTokens ? 0 : 1)),
    mask: tensor(() => 1),
  });
  const values = (name: string): Float32Array => output[name]?.data as Float32Array;
  return {
    answers: values('answers'),
    start: values('start'),
    end: values('end'),
    stance: values('stance'),
  };
}
