import { z } from 'zod';

/** A field that is shown where it is a text or a number, and left out where it is anything else. */
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

/** What a page shows of a person. Texts may be empty. */
export interface Member {
  readonly slug: string;
  readonly name: string;
  readonly headline: string;
  readonly location: string;
  readonly connections: string;
  readonly about: string;
  readonly positions: readonly MemberPosition[];
}

/** Reads a profile's answer, of either shape, for a page. A person without a name has the slug's. */
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
