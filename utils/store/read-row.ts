import type { ZodMiniType } from 'zod/mini';

/** Parses a stored row. Returns `undefined` if it can't be read; the row itself stays stored. */
export function readRow<T>(schema: ZodMiniType<T>, row: unknown): T | undefined {
  const parsed = schema.safeParse(row);
  return parsed.success ? parsed.data : undefined;
}

/** The rows that can be read, in the same order. */
export function readRows<T>(schema: ZodMiniType<T>, rows: readonly unknown[]): T[] {
  return rows.map((row) => readRow(schema, row)).filter((row) => row !== undefined);
}
