import type { Position } from '../profile/profile.ts';
import { looseKeys, looseTextKey } from '../profile/text-key.ts';

/** What LinkedIn calls a career break, in its languages. */
const NAMES = looseKeys([
  ...['career break', 'Berufliche Auszeit', 'Auszeit', 'Karrierepause', 'Berufspause'],
  ...['pause de carrière', 'interruption de carrière', 'pause professionnelle'],
  ...['pausa profesional', 'pausa laboral', 'interrupción laboral', 'descanso profesional'],
  ...['pausa na carreira', 'interrupção na carreira', 'intervalo na carreira'],
  ...['pausa lavorativa', 'pausa professionale', 'interruzione di carriera'],
  ...['loopbaanonderbreking', 'loopbaanpauze', 'karriärpaus', 'karriäruppehåll', 'karrierepause'],
  ...['przerwa w karierze', 'przerwa zawodowa', 'kariyer arası', 'kariyer molası'],
  ...['перерыв в карьере', 'карьерный перерыв', "перерва в кар'єрі", 'кар’єрна перерва'],
  ...['استراحة مهنية', 'انقطاع مهني', 'הפסקה בקריירה', 'הפסקת קריירה', 'キャリアブレイク'],
  ...['离职间歇', '职业空窗期', '職涯中斷', '職業空窗期', '경력 공백', '경력 단절', 'jeda karier'],
]);

const isName = (text: string | undefined) => text !== undefined && NAMES().has(looseTextKey(text));

/** Whether an entry of the experience list is a career break. */
export const isCareerBreak = ({ title, company }: Position): boolean =>
  isName(title) || isName(company);

/** What the person says of a career break: LinkedIn has it in place of the company. */
export const breakReason = ({ title, company }: Position): string | undefined =>
  [company, title].find((text) => text !== undefined && !isName(text));
