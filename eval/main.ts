// Runs the parser over labelled pages: `npm run eval -- FOLDER`, `--help` for the options.
import { parsePage } from '../src/parse/parse-page.js';
import { runEval } from './run.js';

process.exitCode = runEval(
  process.argv.slice(2),
  parsePage,
  (text) => process.stdout.write(text),
  (text) => process.stderr.write(text),
);
