import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Writes files below a fresh folder that goes away with the test, and returns the folder. */
export async function writeCorpus(files: Readonly<Record<string, string | Uint8Array>>) {
  const root = await mkdtemp(join(tmpdir(), 'byline-corpus-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), content);
  }
  return root;
}

/** A corpus file with the front matter given and a text of one paragraph. */
export function articleFile(frontMatter: string, text = 'The ferry sailed at noon.'): string {
  return `---\n${frontMatter}\n---\n\n${text}\n`;
}
