// Prints `N passed, N failed` for the results that `npm run verify` left in a folder; exit code 1 when anything failed.
// Usage: node scripts/count-results.mjs FOLDER EXIT_CODE_OF_VERIFY
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, exitCode] = process.argv.slice(2);

/** A test file that breaks before its first test is a failure that no test shows. */
function countReport(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  const failed = report.numFailedTests + broken.length;
  // An error outside every test.
  return { passed: report.numPassedTests, failed: failed === 0 && !report.success ? 1 : failed };
}

let passed = 0;
let failed = 0;
for (const name of readdirSync(folder).filter((file) => file.startsWith('tests-'))) {
  const counts = countReport(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  passed += counts.passed;
  failed += counts.failed;
}

const stepsFile = join(folder, 'failed-steps');
const steps = existsSync(stepsFile) ? readFileSync(stepsFile, 'utf8').split('\n').filter(Boolean) : [];
// The steps that run tests are counted by their tests; every other one is one failure.
failed += steps.filter((step) => !step.startsWith('tests,')).length;
// Whatever stopped verify without a word, and a run of tests that left no result.
if (failed === 0 && (exitCode !== '0' || passed === 0)) failed = 1;

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
