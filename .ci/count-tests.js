// Adds up the tests of all vitest JSON reports in a folder and prints "<passed> <failed>".
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , folder] = process.argv;
let passed = 0;
let failed = 0;
for (const name of readdirSync(folder)) {
  const report = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  // A file that could not even be loaded has no failed test, but is a failure.
  for (const file of report.testResults) {
    if (
      file.status === 'failed' &&
      file.assertionResults.every(({ status }) => status !== 'failed')
    ) {
      failed += 1;
    }
  }
}
console.log(`${passed} ${failed}`);
