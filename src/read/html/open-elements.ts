import type { Element } from './dom.js';
import { TAG } from './tag-rules.js';

/** No such element is open. */
export const NONE = -1;

/** Stands for the flags of an element that has ended but must wait for a block inside it; no tag has them. */
const ENDED = -1;

function last(places: readonly number[] | undefined): number {
  // An index of -1 would be looked up as a property name, ten times slower.
  return places === undefined || places.length === 0 ? NONE : (places[places.length - 1] ?? NONE);
}

/**
 * The elements that are open while a page is read, outermost first. Every question takes constant time, however deep
 * the page: a page of stray end tags would otherwise cost its length times its depth.
 */
export class OpenElements {
  /** The elements themselves. */
  readonly elements: Element[] = [];
  private readonly flags: number[] = [];
  /** For each open element, where all of its name stand: the list in `byName`. */
  private readonly places: number[][] = [];
  private readonly byName: Map<string, number[]> = new Map();
  // Where the innermost open elements of each kind stand in `elements`.
  private readonly special: number[] = [];
  private readonly hard: number[] = [];
  private readonly scope: number[] = [];
  private readonly table: number[] = [];
  private readonly list: number[] = [];
  private readonly button: number[] = [];
  private readonly foreign: number[] = [];

  /** The place of the innermost open element of a name. */
  placeOf(name: string): number {
    return last(this.byName.get(name));
  }

  /** The place of the innermost open block. */
  get specialPlace(): number {
    return last(this.special);
  }

  /** The innermost open element that bounds the search for an unclosed `<li>`, `<dt>` or `<dd>`. */
  get hardPlace(): number {
    return last(this.hard);
  }

  /** End tags do not look beyond this place. */
  get scopePlace(): number {
    return last(this.scope);
  }

  /** `</td>` and its like do not look beyond this place. */
  get tablePlace(): number {
    return last(this.table);
  }

  /** `</li>` does not look beyond this place. */
  get listPlace(): number {
    return Math.max(this.scopePlace, last(this.list));
  }

  /** `</p>` does not look beyond this place. */
  get paragraphPlace(): number {
    return Math.max(this.scopePlace, last(this.button));
  }

  /** True inside `<svg>` and `<math>`, where a tag can close itself. */
  get inForeign(): boolean {
    const place = last(this.foreign);
    return place !== NONE && ((this.flags[place] ?? 0) & TAG.foreign) !== 0;
  }

  push(element: Element, flags: number): void {
    const place = this.elements.length;
    this.elements.push(element);
    this.flags.push(flags);
    let places = this.byName.get(element.name);
    if (places === undefined) {
      places = [];
      this.byName.set(element.name, places);
    }
    places.push(place);
    this.places.push(places);
    if (flags === 0) return;
    if ((flags & TAG.special) !== 0) this.special.push(place);
    if ((flags & TAG.hard) !== 0) this.hard.push(place);
    if ((flags & TAG.scope) !== 0) this.scope.push(place);
    if ((flags & TAG.table) !== 0) this.table.push(place);
    if ((flags & TAG.list) !== 0) this.list.push(place);
    if ((flags & TAG.button) !== 0) this.button.push(place);
    if ((flags & (TAG.foreign | TAG.integration)) !== 0) this.foreign.push(place);
  }

  /** Closes the element at a place and everything inside it. */
  closeFrom(place: number): void {
    while (this.elements.length > place) this.pop();
    while (this.flags[this.flags.length - 1] === ENDED) this.pop();
  }

  /** Ends an inline element while a block inside it stays open: what follows the block is no longer inside it. */
  endEarly(place: number): void {
    this.places[place]?.pop();
    this.flags[place] = ENDED;
  }

  private pop(): void {
    this.elements.pop();
    const places = this.places.pop();
    const flags = this.flags.pop() ?? 0;
    if (flags === ENDED) return;
    places?.pop();
    if (flags === 0) return;
    if ((flags & TAG.special) !== 0) this.special.pop();
    if ((flags & TAG.hard) !== 0) this.hard.pop();
    if ((flags & TAG.scope) !== 0) this.scope.pop();
    if ((flags & TAG.table) !== 0) this.table.pop();
    if ((flags & TAG.list) !== 0) this.list.pop();
    if ((flags & TAG.button) !== 0) this.button.pop();
    if ((flags & (TAG.foreign | TAG.integration)) !== 0) this.foreign.pop();
  }
}
