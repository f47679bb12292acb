import type { ZodMiniType } from 'zod/mini';

/**
 * A stored row that has the shape we write, or nothing: a row of a shape we do not know costs itself
 * alone, and stays in the store.
 */
export function readRow<T>(schema: ZodMiniType<T>, row: unknown): T | undefined {
  const parsed = schema.safeParse(row);
  return parsed.success ? parsed.data : undefined;
}

/** The rows among `rows` that have the shape we write, in their order. */
export function readRows<T>(schema: ZodMiniType<T>, rows: readonly unknown[]): T[] {
  return rows.map((row) => readRow(schema, row)).filter((row) => row !== undefined);
}
