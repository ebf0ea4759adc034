import type { StoredBlog } from '../../../archive/reader/reader.js';
import type { FeedKind } from '../pages/addresses.js';

/** Work that takes so long that everybody else would wait for it. */
export type SlowTask =
  | {
      readonly kind: 'feed';
      readonly blog: StoredBlog;
      /** Changes whenever the blog does. */
      readonly state: string;
      /** Where this server is: `http://localhost:8417`. */
      readonly origin: string;
      readonly format: FeedKind;
      /** 0 for the document that is subscribed to. */
      readonly number: number;
    }
  | { readonly kind: 'timeline'; readonly blog: StoredBlog };

/** What a thread is asked. */
export interface Question {
  readonly id: number;
  readonly task: SlowTask;
}

/** What it answers: a document, null where there is none, or why there is none. */
export type Reply =
  | { readonly id: number; readonly text: string | null }
  | { readonly id: number; readonly error: { readonly code: string | null; readonly message: string } };
