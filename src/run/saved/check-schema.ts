/** A JSON Schema as schema.json has it: no other words are understood. */
export type Schema = Readonly<Record<string, unknown>>;

/** The words that say something; `description` and the like do not. */
const CHECKS: Readonly<Record<string, (value: unknown, rule: unknown, schema: Schema, root: Schema) => Fault | null>> =
  {
    $ref: (value, rule, _, root) => checkSchema(value, definitionOf(rule, root), root),
    type: (value, rule) =>
      listOf(rule).some((type) => isOfType(value, type)) ? null : fault(`is no ${listOf(rule).join(' or ')}`),
    const: (value, rule) => (value === rule ? null : fault(`is not ${JSON.stringify(rule)}`)),
    enum: (value, rule) => (listOf(rule).includes(value) ? null : fault('is none of the values allowed')),
    pattern: (value, rule) =>
      typeof value !== 'string' || patternOf(String(rule)).test(value) ? null : fault('is not written as it must be'),
    minimum: (value, rule) => (typeof value !== 'number' || value >= Number(rule) ? null : fault(`is below ${rule}`)),
    minItems: (value, rule) => (!Array.isArray(value) || value.length >= Number(rule) ? null : fault('is too short')),
    items: (value, rule, _, root) => (Array.isArray(value) ? checkItems(value, asSchema(rule), root) : null),
    required: (value, rule) => (isObject(value) ? missingIn(value, listOf(rule)) : null),
    properties: (value, rule, schema, root) =>
      isObject(value) ? checkFields(value, asSchema(rule), schema, root) : null,
    anyOf: (value, rule, _, root) => {
      const faults = listOf(rule).map((one) => checkSchema(value, asSchema(one), root));
      // The deepest fault is that of the form that was meant.
      return faults.includes(null) ? null : (faults.sort((a, b) => depthOf(b) - depthOf(a))[0] ?? null);
    },
  };

/** What is wrong with a value, and where in it. */
export interface Fault {
  /** `posts[3].time.instant`; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

/**
 * Checks a value against a JSON Schema; the first fault that is found, or null.
 *
 * @param root what `$ref` points into
 */
export function checkSchema(value: unknown, schema: Schema, root: Schema = schema): Fault | null {
  for (const [word, rule] of Object.entries(schema)) {
    const found = Object.hasOwn(CHECKS, word) ? (CHECKS[word]?.(value, rule, schema, root) ?? null) : null;
    if (found !== null) return found;
  }
  return null;
}

function checkItems(items: readonly unknown[], schema: Schema, root: Schema): Fault | null {
  for (const [index, item] of items.entries()) {
    const found = checkSchema(item, schema, root);
    if (found !== null) return within(`[${index}]`, found);
  }
  return null;
}

function checkFields(value: Schema, fields: Schema, schema: Schema, root: Schema): Fault | null {
  for (const [name, inner] of Object.entries(value)) {
    if (!Object.hasOwn(fields, name)) {
      if (schema['additionalProperties'] === false) return within(name, fault('is unknown'));
      continue;
    }
    const found = checkSchema(inner, asSchema(fields[name]), root);
    if (found !== null) return within(name, found);
  }
  return null;
}

function missingIn(value: Schema, names: readonly unknown[]): Fault | null {
  const missing = names.find((name) => !Object.hasOwn(value, String(name)));
  return missing === undefined ? null : within(String(missing), fault('is missing'));
}

function definitionOf(rule: unknown, root: Schema): Schema {
  const name = String(rule).replace('#/$defs/', '');
  return asSchema(asSchema(root['$defs'])[name]);
}

const patterns = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source, 'u');
  patterns.set(source, known);
  return known;
}

function isOfType(value: unknown, type: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asSchema(value: unknown): Schema {
  return isObject(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function fault(message: string): Fault {
  return { path: '', message };
}

function within(name: string, { path, message }: Fault): Fault {
  const glue = path === '' || path.startsWith('[') ? '' : '.';
  return { path: `${name}${glue}${path}`, message };
}

function depthOf(found: Fault | null): number {
  return found === null ? 0 : found.path.length;
}
