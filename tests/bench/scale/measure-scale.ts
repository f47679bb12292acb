import type { Part } from '../shared/part.ts';
export const measureScale: Part = async () => [];
