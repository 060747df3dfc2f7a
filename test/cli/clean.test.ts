import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { byline, workspace } from './run-byline.ts';

const line = (id: string) => `{"id": "${id}", "text": "Forty boats were lost at ${id}."}\n`;
const CORPORA = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

describe('byline clean', () => {
  test('GIVEN corpora opened one after another THEN the last few are kept, and clean removes the rest', async () => {
    const cwd = workspace(Object.fromEntries(CORPORA.map((id) => [`${id}.jsonl`, line(id)])));
    for (const id of CORPORA) await byline(['sources', '--corpus', `${id}.jsonl`], { cwd });
    const kept = () => readdirSync(join(cwd, '.byline/index')).length;
    expect(kept()).toBe(5);
    const run = await byline(['clean', '--corpus', 'g.jsonl'], { cwd });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/^- \S+d\.jsonl · \d+ kB · last used \d+ \w+ \d{4}$/m);
    expect(run.stdout).toMatch(/^- \S+c\.jsonl /m);
    expect(run.stdout).toMatch(/^2 indexes removed \(\d+ kB\), 3 kept\.$/m);
    expect(kept()).toBe(3);
    const json = await byline(['clean', '--keep', '1', '--json', '--corpus', 'e.jsonl'], { cwd });
    const { removed, kept: left } = JSON.parse(json.stdout) as Record<string, { corpus: string }[]>;
    expect(removed?.map(({ corpus }) => corpus.slice(-7))).toEqual(['g.jsonl', 'f.jsonl']);
    expect(left?.map(({ corpus }) => corpus.slice(-7))).toEqual(['e.jsonl']);
    expect(CORPORA.every((id) => existsSync(join(cwd, `${id}.jsonl`)))).toBe(true);
  });

  test('GIVEN no index at all THEN nothing is removed', async () => {
    const run = await byline(['clean'], { cwd: workspace() });
    expect(run).toMatchObject({ code: 0, stdout: '0 indexes removed (0 kB), 0 kept.\n' });
  });
});
