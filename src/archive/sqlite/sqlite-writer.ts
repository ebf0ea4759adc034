import type { Database, Statement } from 'better-sqlite3';
import type { RowWriter } from '../row-writer.js';
import { COLUMNS, type Tables } from '../tables.js';

/**
 * Writes rows with statements that are prepared once. To compile a query for each row would take longer than writing it.
 */
export function sqliteWriter(database: Database): RowWriter {
  const prepared = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  const insert = <T extends keyof Tables>(table: T, rows: readonly Tables[T][], conflict = ''): void => {
    if (rows.length === 0) return;
    const columns = COLUMNS[table];
    const statement = prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})${conflict}`,
    );
    const values: unknown[] = new Array(columns.length);
    for (const row of rows) {
      for (let index = 0; index < columns.length; index += 1) {
        const column = columns[index];
        values[index] = column === undefined ? null : row[column];
      }
      statement.run(values);
    }
  };
  return {
    insert: (table, rows) => insert(table, rows),
    insertNew: (table, rows) => insert(table, rows, ' ON CONFLICT DO NOTHING'),
    update: (table, key, changes) => {
      const sets = Object.keys(changes).map((column) => `${column} = ?`);
      if (sets.length === 0) return;
      const statement = prepare(`UPDATE ${table} SET ${sets.join(', ')} WHERE ${conditionOf(key)}`);
      statement.run([...Object.values(changes), ...Object.values(key)]);
    },
    remove: (table, key) => {
      prepare(`DELETE FROM ${table} WHERE ${conditionOf(key)}`).run(Object.values(key));
    },
  };
}

function conditionOf(key: object): string {
  return Object.keys(key)
    .map((column) => `${column} = ?`)
    .join(' AND ');
}
