import { z } from 'zod';

/** Text and numbers are shown; anything else becomes an empty text. */
const text = z.union([z.string(), z.number()]).transform(String).catch('');

const list = z.array(z.unknown()).catch([]);

const fieldsSchema = z.object({
  name: text,
  full_name: text,
  headline: text,
  location: text,
  connections: text,
  about: text,
  summary: text,
  experience: list,
  positions: list,
});

const positionSchema = z.object({
  title: text,
  position: text,
  role: text,
  company: text,
  company_name: text,
  organization: text,
});

interface MemberPosition {
  readonly title: string;
  readonly company: string;
}

/** What a page shows about a person. Texts may be empty. */
export interface Member {
  readonly slug: string;
  readonly name: string;
  readonly headline: string;
  readonly location: string;
  readonly connections: string;
  readonly about: string;
  readonly positions: readonly MemberPosition[];
}

/** Reads a `task_output` of either shape for a page. Falls back to the slug if there is no name. */
export function memberFrom(slug: string, taskOutput: Record<string, unknown>): Member {
  const fields = fieldsSchema.parse({ ...taskOutput, ...Object(taskOutput.profile) });
  return {
    slug,
    name: fields.full_name || fields.name || slug,
    headline: fields.headline,
    location: fields.location,
    connections: fields.connections,
    about: fields.about || fields.summary,
    positions: [...fields.experience, ...fields.positions].map(positionFrom).filter(hasTitle),
  };
}

function positionFrom(value: unknown): MemberPosition {
  if (typeof value === 'string') return { title: value, company: '' };
  const fields = positionSchema.parse({ ...Object(value) });
  return {
    title: fields.title || fields.position || fields.role,
    company: fields.company || fields.company_name || fields.organization,
  };
}

function hasTitle({ title }: MemberPosition): boolean {
  return title.trim() !== '';
}
