import type { ZodMiniType } from 'zod/mini';
import { type Annotation, dataIn, emptyAnnotation } from '../profile/annotation.ts';
import { storedAnnotationSchema } from '../profile/version-schema.ts';

/** Parses a stored row. Returns `undefined` if it can't be read; the row itself stays stored. */
export function readRow<T>(schema: ZodMiniType<T>, row: unknown): T | undefined {
  const parsed = schema.safeParse(row);
  return parsed.success ? parsed.data : undefined;
}

/** Reads the annotation of a profile, if it has one. What can't be read of it is empty. */
export function readAnnotation(row: unknown): Annotation {
  if (row === undefined) return emptyAnnotation;
  const { data = [], ...annotation } = readRow(storedAnnotationSchema, row) ?? emptyAnnotation;
  return {
    ...annotation,
    tags: annotation.tags.filter((tag) => tag !== ''),
    ...dataIn(data.filter(({ name, value }) => name !== '' && value !== '')),
  };
}

/** The rows that can be read, in the same order. */
export function readRows<T>(
  schema: ZodMiniType<T>,
  rows: readonly unknown[],
  read = readRow<T>,
): T[] {
  return rows.map((row) => read(schema, row)).filter((row) => row !== undefined);
}
