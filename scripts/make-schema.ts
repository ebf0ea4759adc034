import { createGenerator } from 'ts-json-schema-generator';

/** Where the schema is served from once the package is published. */
const ID = 'https://unpkg.com/liveposts/schema.json';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const INSTANT = String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$`;

/** What TypeScript cannot say of a field: counts are whole, instants are written in one way. */
const REFINED: Readonly<Record<string, JsonObject>> = {
  declaredPostCount: { type: ['integer', 'null'], minimum: 0 },
  found: { type: 'integer', minimum: 0 },
  declared: { type: ['integer', 'null'], minimum: 0 },
  missing: { type: ['integer', 'null'], minimum: 0 },
  position: { type: 'integer', minimum: 0 },
  instant: { pattern: String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?Z$` },
  local: { pattern: String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?(?:Z|[+-]\d{2}:\d{2})$` },
  firstSeen: { pattern: INSTANT },
  lastSeen: { pattern: INSTANT },
  seenFrom: { pattern: INSTANT },
  seenTo: { pattern: INSTANT },
  seenIn: { items: { type: 'integer', minimum: 0 } },
  revisions: { minItems: 1 },
  sha256: { pattern: '^[0-9a-f]{64}$' },
};

/**
 * The JSON Schema (draft 2020-12) of what `parsePage` returns and `parse --format json` prints, made from the types of
 * `src/model` and their comments. What `merge --format json` prints stands in it as
 * `#/$defs/Timeline`, and what `diff` prints as `#/$defs/Comparison`.
 *
 * @param root the folder of the project
 * @returns the text of `schema.json`
 */
export function makeSchema(root: string): string {
  const { definitions, description, ...blog } = generate(root, 'model/live-blog', 'LiveBlog');
  const { definitions: further, ...timeline } = generate(root, 'model/timeline', 'Timeline');
  const { definitions: more, ...comparison } = generate(root, 'history/comparison', 'Comparison');
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: ID,
    title: 'LiveBlog',
    description: description ?? '',
    ...blog,
    $defs: {
      ...objectOf(definitions),
      ...objectOf(further),
      ...objectOf(more),
      Timeline: timeline,
      Comparison: comparison,
    },
  };
  return `${JSON.stringify(rewrite(schema, null), null, 2)}\n`;
}

/** What the generator makes of one type; what it is made of stands in `definitions`. */
function generate(root: string, file: string, type: string): JsonObject {
  const generated: Json = JSON.parse(
    JSON.stringify(
      createGenerator({
        path: `${root}/src/${file}.ts`,
        tsconfig: `${root}/tsconfig.json`,
        type,
        topRef: false,
        additionalProperties: false,
        // The check of types is another step.
        skipTypeCheck: true,
      }).createSchema(type),
    ),
  );
  if (!isObject(generated)) throw new Error('the generator made no object');
  const { $schema: _, ...own } = generated;
  return own;
}

function objectOf(value: Json | undefined): JsonObject {
  return value !== undefined && isObject(value) ? value : {};
}

/** Draft 2020-12 keeps definitions in `$defs`; `{@link X}` means nothing outside TypeScript. */
function rewrite(value: Json, key: string | null): Json {
  if (typeof value === 'string') {
    if (key === '$ref') return value.replace('#/definitions/', '#/$defs/');
    return key === 'description' ? tidy(value) : value;
  }
  if (Array.isArray(value)) return value.map((item: Json) => rewrite(item, null));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const written = rewrite(inner, name);
      const refined = key === 'properties' ? REFINED[name] : undefined;
      return [name, refined === undefined || !isObject(written) ? written : { ...written, ...refined }];
    }),
  );
}

function tidy(description: string): string {
  // The generator puts spaces around links.
  const plain = description.replace(/\s*\{@link\s+([\w.]+)\s*\}\s*/g, ' `$1` ').replace(/` (?=[.,;:])/g, '`');
  return plain.replace(/([^\n])\n(?!\n)/g, '$1 ');
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
