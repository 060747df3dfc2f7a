// What the compiler leaves behind: data files and the reader's model, beside the code that reads them.
import { cpSync } from 'node:fs';

for (const folder of ['data', 'reader/model']) {
  cpSync(`src/${folder}`, `dist/src/${folder}`, {
    recursive: true,
    filter: (file) => !file.endsWith('.ts'),
  });
}
