/**
 * The walls of the house: `npm run lint` fails when a file imports across one, or when files import each other in a
 * circle (types count too). docs/internals.md says what each room is for.
 */

/** From left to right; a room imports itself and the rooms to its left. */
const ROOMS = ['model', 'read', 'parse', 'history', 'publish', 'archive', 'run'];

/** Posts are published without being parsed again: `publish` knows the words and the timeline, nothing else. */
const ROOMS_OF_PUBLISH = ['model', 'history', 'publish'];

const rooms = ROOMS.map((room, index) => {
  const allowed = room === 'publish' ? ROOMS_OF_PUBLISH : ROOMS.slice(0, index + 1);
  return {
    name: `room-${room}`,
    comment: `src/${room} imports only ${allowed.join(', ')}`,
    severity: 'error',
    from: { path: `^src/${room}/` },
    to: { path: '^src/', pathNot: allowed.map((name) => `^src/${name}/`) },
  };
});

/** One place for each heavy or risky package, so that it can be replaced there and is loaded nowhere else. */
const PACKAGES = [
  { packages: ['cheerio', 'css-select', 'htmlparser2', 'domhandler', 'parse5'], only: 'src/read/html/' },
  { packages: ['parse5-htmlparser2-tree-adapter', 'domutils', 'dom-serializer'], only: 'src/read/html/' },
  { packages: ['encoding-sniffer', 'iconv-lite'], only: 'src/read/' },
  { packages: ['tinyglobby'], only: 'src/read/' },
  { packages: ['warcio'], only: 'src/(?:read/captures|archive/warc)/' },
  { packages: ['yauzl'], only: 'src/read/captures/' },
  { packages: ['undici'], only: 'src/read/fetch/' },
  { packages: ['luxon'], only: 'src/parse/time/' },
  { packages: ['diff'], only: 'src/history/' },
  { packages: ['commander'], only: 'src/run/cli/' },
  {
    packages: ['csv-stringify', 'string-width', 'node-html-markdown', 'feedsmith', 'hyparquet-writer'],
    only: 'src/publish/',
  },
  { packages: ['better-sqlite3', 'kysely'], only: 'src/archive/' },
  { packages: ['hono', '@hono/node-server'], only: 'src/run/serve/' },
  { packages: ['sanitize-html'], only: 'src/parse/body/sanitize.ts' },
  { packages: ['jsonrepair'], only: 'src/parse/evidence/json-ld/read-lenient-json.ts' },
];

const packages = PACKAGES.map(({ packages: names, only }) => ({
  name: `package-${names[0]}`,
  comment: `${names.join(', ')}: only in ${only}`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^${only.replaceAll('.', '\\.')}` },
  to: { path: `(?:^|/)(?:node_modules/|@types/)(?:${names.join('|')})(?:/|$)` },
}));

/** `from` and its files import nothing of `to`. */
function wall(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

module.exports = {
  forbidden: [
    ...rooms,
    ...packages,
    wall(
      'model-imports-nothing',
      'src/model imports nothing but itself',
      { path: '^src/model/' },
      {
        pathNot: '^src/model/',
      },
    ),
    wall(
      'index-is-for-users',
      'nothing inside src imports the public index',
      { path: '^src/' },
      {
        path: '^src/index\\.ts$',
      },
    ),
    wall(
      'languages-are-words',
      'a language is words: it imports only the model',
      { path: '^src/parse/languages/' },
      {
        path: '^src/',
        pathNot: ['^src/model/', '^src/parse/languages/'],
      },
    ),
    wall(
      'time-stands-alone',
      'times are read without knowing what page they stand on',
      { path: '^src/parse/time/' },
      {
        path: '^src/parse/(?:evidence|join|layouts|page|body|article|markers)/|^src/parse/[^/]+\\.ts$',
      },
    ),
    wall(
      'no-clock-no-network',
      'outside of read/fetch the library opens no connection; it reads no clock and starts no process',
      {
        path: '^src/(?:model|read|parse|history|publish)/',
        pathNot: [
          // It stops a library that has no time limit of its own; see the comment there.
          '^src/parse/evidence/json-ld/read-lenient-json[.]ts$',
          // The one place that opens connections; it is given the clock.
          '^src/read/fetch/',
        ],
      },
      { path: '^(?:node:)?(?:https?|http2|net|tls|dgram|dns|child_process|worker_threads|cluster|vm|timers)(?:/|$)' },
    ),
    wall(
      'pure-rooms',
      'only reading, archiving and running touch the disk',
      {
        path: '^src/(?:model|parse|history|publish)/',
      },
      { path: '^(?:node:)?(?:fs|process|os|readline)(?:/|$)' },
    ),
    wall(
      'no-dev-packages',
      'the package ships src: it must run with its dependencies alone',
      { path: '^src/' },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        // Types of packages that are dependencies themselves.
        pathNot: 'node_modules/@types/',
      },
    ),
    wall('no-orphan-imports', 'every import leads somewhere', {}, { couldNotResolve: true }),
    wall(
      'no-circles',
      'no file imports itself by way of others, not even a type',
      { path: '^(?:src|eval)/' },
      {
        circular: true,
      },
    ),
    wall(
      'eval-uses-the-parser',
      'the evaluation measures the library from outside',
      { path: '^src/' },
      {
        path: '^(?:eval|test|bench|scripts)/',
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    exoticRequireStrings: ['require', 'requireFrom', 'load'],
    detectJSDocImports: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
