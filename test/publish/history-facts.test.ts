import { describe, expect, it } from 'vitest';
import {
  captureTimes,
  captureWords,
  changeCount,
  changesOf,
  changeWords,
  countWords,
  seenWords,
  showInstant,
  stateWords,
} from '../../src/publish/history-facts.js';
import { at, makeCapture, makeRevision, makeStory, makeTimeline, makeTimelinePost } from './make-timeline.js';

const post = makeTimelinePost;

describe('what is said of a history', () => {
  it('states', () => {
    expect(stateWords(post())).toBeNull();
    expect(stateWords(post({ state: 'rolled-off' }))).toBe('rolled off');
    expect(stateWords(post({ state: 'unknown' }))).toBe('not known whether it is still there');
    expect(stateWords(post({ state: 'withdrawn', withdrawnBetween: { after: at(20), before: at(30) } }))).toBe(
      'withdrawn between 2024-02-07 23:20 Z and 2024-02-07 23:30 Z',
    );
  });

  it('changes', () => {
    const typo = makeRevision(20, { change: 'typo' });
    const moved = makeRevision(30, { change: 'timestamp-only' });
    expect(changeWords(post())).toBeNull();
    expect(changeWords(post({ revisions: [makeRevision(10), typo] }))).toBe('changed once');
    expect(changeWords(post({ revisions: [makeRevision(10), typo, moved] }))).toBe('changed 2 times');
    expect(changesOf({ revisions: [makeRevision(10), typo, moved] }, ['typo'])).toEqual([moved]);
  });

  it('changes, each once though two forms of the page show it', () => {
    const amp = { layout: 'amp', variant: null, mediaType: 'html', savedBy: null } as const;
    const edit = { change: 'typo', changed: ['text'] } as const;
    const revisions = [
      makeRevision(10),
      makeRevision(11, { form: amp }),
      makeRevision(20, edit),
      makeRevision(21, { ...edit, form: amp }),
    ];
    expect(changeCount({ revisions })).toBe(1);
    expect(changeCount({ revisions: [] })).toBe(0);
  });

  it('sightings', () => {
    expect(seenWords(post())).toBe('seen 2024-02-07 23:10 Z to 2024-02-07 23:30 Z');
    expect(seenWords(post({ lastSeen: at(10) }))).toBe('seen 2024-02-07 23:10 Z');
    expect(seenWords(post({ firstSeen: null, lastSeen: null }))).toBeNull();
  });

  it('captures', () => {
    expect(captureWords(makeTimeline())).toBe('3 captures, 2024-02-07 23:10 Z to 2024-02-07 23:30 Z');
    expect(captureWords(makeTimeline({ captures: [makeCapture(10)] }))).toBe('1 capture, 2024-02-07 23:10 Z');
    const untimed = makeCapture(10);
    const captures = [{ ...untimed, capture: { ...untimed.capture, capturedAt: null } }];
    expect(captureWords(makeTimeline({ captures }))).toBe('1 capture');
    expect(captureTimes(captures)).toBeNull();
    expect(captureTimes([makeCapture(10), ...captures])).toEqual({ first: at(10), last: at(10) });
  });

  it('counts', () => {
    expect(countWords(makeStory())).toEqual(['1 changed', '1 withdrawn', '1 rolled off']);
    const gaps = [{ after: at(1), before: at(5) }];
    const { completeness } = makeTimeline();
    expect(countWords(makeTimeline({ completeness: { ...completeness, gaps } }))).toEqual(['1 gap']);
  });

  it('instants, with seconds where there are any', () => {
    expect(showInstant('2024-05-04T10:10:00Z')).toBe('2024-05-04 10:10 Z');
    expect(showInstant('2024-05-04T10:10:07Z')).toBe('2024-05-04 10:10:07 Z');
    expect(showInstant('2024-05-04T10:10:07.250Z')).toBe('2024-05-04 10:10:07.250 Z');
  });
});
