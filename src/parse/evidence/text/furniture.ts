import type { Language } from '../../languages/language.js';
import { fold } from '../../time/fold.js';
import type { Line } from './line.js';

/** Lines that many sites print between or inside posts and that no language file needs to know. */
const FURNITURE =
  /^(?:_{2,}|\*{3}|-{3,}|={3,}|\+{3} ?(?:aktualisieren|refresh|update) ?\+{3}|advertisement|advertising|anzeige|publicité|loading|share|teilen|read more|\+|sort by.{0,20}|live tv|follow cnn.{0,12}|click here to share.{0,40}|auto ?-?updates?:?|updates:|on|off|latest first|oldest first|watch more:|find out more|skip advert|watch live)$/i;

/** Whether a line belongs to the page's furniture: buttons, rules, adverts, sort widgets. */
export function isFurniture(line: Line, languages: readonly Language[]): boolean {
  const text = line.text.replace(/[:.…]+$/, '');
  if (text.length > 60) return false;
  if (FURNITURE.test(line.text) || FURNITURE.test(text)) return true;
  const folded = fold(text);
  return languages.some(({ furniture }) => furniture.includes(folded));
}
