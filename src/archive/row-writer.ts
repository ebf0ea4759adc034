import type { Tables } from './tables.js';

/** Writes many rows; how that is done fast is the matter of the data base. Only within a transaction. */
export interface RowWriter {
  readonly insert: <T extends keyof Tables>(table: T, rows: readonly Tables[T][]) => void;
  /** The same, where rows with the same key stay as they are. */
  readonly insertNew: <T extends keyof Tables>(table: T, rows: readonly Tables[T][]) => void;
  /** Sets only the columns that differ. */
  readonly update: <T extends keyof Tables>(table: T, key: Partial<Tables[T]>, changes: Partial<Tables[T]>) => void;
  readonly remove: <T extends keyof Tables>(table: T, key: Partial<Tables[T]>) => void;
}
