/** So many pieces are joined at a time. */
const BATCH = 1_024;

/**
 * A string that arrives in pieces. Adding millions of letters to a string one by one keeps every step of it in memory;
 * joining them in batches does not.
 */
export class Pieces {
  private joined = '';
  private waiting: string[] = [];
  /** Nearly every string arrives whole: that one is not put into the list. */
  private first = '';

  add(piece: string): void {
    if (this.first === '') {
      this.first = piece;
      return;
    }
    this.waiting.push(piece);
    if (this.waiting.length >= BATCH) this.join();
  }

  /** All that was added since the last time. */
  take(): string {
    const { first } = this;
    if (first === '') return '';
    this.first = '';
    if (this.waiting.length === 0 && this.joined === '') return first;
    this.join();
    const text = first + this.joined;
    this.joined = '';
    return text;
  }

  private join(): void {
    this.joined += this.waiting.join('');
    this.waiting = [];
  }
}
