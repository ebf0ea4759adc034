import ar from './ar.js';
import bn from './bn.js';
import cs from './cs.js';
import cy from './cy.js';
import da from './da.js';
import de from './de.js';
import el from './el.js';
import en from './en.js';
import es from './es.js';
import fa from './fa.js';
import fi from './fi.js';
import fr from './fr.js';
import he from './he.js';
import hi from './hi.js';
import hu from './hu.js';
import id from './id.js';
import it from './it.js';
import ja from './ja.js';
import ko from './ko.js';
import type { Language } from './language.js';
import ne from './ne.js';
import nl from './nl.js';
import no from './no.js';
import pl from './pl.js';
import pt from './pt.js';
import ro from './ro.js';
import ru from './ru.js';
import sr from './sr.js';
import sv from './sv.js';
import sw from './sw.js';
import ta from './ta.js';
import th from './th.js';
import tr from './tr.js';
import uk from './uk.js';
import ur from './ur.js';
import vi from './vi.js';
import zh from './zh.js';

/** Every language whose words are known, English first. */
export const LANGUAGES: readonly Language[] = [
  en,
  ...[de, fr, es, it, pt, nl, sv, no, da, fi, pl, cs, ru, uk, tr, ar, he, fa, ur, hi, bn, ta],
  ...[ja, zh, ko, el, hu, ro, sr, id, vi, th, sw, cy, ne],
];

/** Tags whose language is written under another code here: retired codes, and twins with the same words. */
const SAME_AS: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  iw: 'he',
  in: 'id',
  mo: 'ro',
  prs: 'fa',
  sh: 'sr',
  bs: 'sr',
  cnr: 'sr',
  cmn: 'zh',
  yue: 'zh',
};

const BY_CODE: ReadonlyMap<string, Language> = new Map(LANGUAGES.map((language) => [language.code, language]));

/**
 * The words for a BCP 47 tag (`pt-BR`, `zh-Hant`, also `en_GB` as Open Graph writes it), or null for a language that is
 * not known. Only the primary subtag counts.
 *
 * @example
 * languageOf('nb-NO')?.code; // 'no'
 */
export function languageOf(tag: string | null): Language | null {
  const primary = /^\s{0,8}([a-z]{2,3})(?![a-z])/i.exec(tag ?? '')?.[1]?.toLowerCase();
  if (primary === undefined) return null;
  return BY_CODE.get(Object.hasOwn(SAME_AS, primary) ? (SAME_AS[primary] ?? primary) : primary) ?? null;
}
