import type { Stamp } from '../candidate.js';
import type { MachineTime } from '../time/machine-time.js';
import type { StampReading } from '../time/reading.js';

/** A machine-readable time that is believed, and where it stands. */
export interface MachineStamp {
  readonly stamp: Stamp;
  readonly time: MachineTime;
}

/** The times of one post, taken apart by what they claim to be. */
export interface PostStamps {
  /** What the page displays. */
  readonly shown: { readonly reading: StampReading; readonly stamp: Stamp } | null;
  /** What it displays instead, where a time is expected: "End of third". */
  readonly unread: string | null;
  readonly shownMachine: MachineStamp | null;
  readonly published: MachineStamp | null;
  readonly updated: MachineStamp | null;
  /** An update that is only displayed: "Updated at 12.36 BST". */
  readonly updatedShown: { readonly reading: StampReading; readonly stamp: Stamp } | null;
}
