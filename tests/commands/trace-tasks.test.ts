import { describe, expect, test } from 'vitest';
import { type TraceEvent, tasksOf, timeIn } from '../../src/commands/trace-tasks.ts';

const PAGE = { pid: 1, tid: 1 };
const OWN = { pid: 2, tid: 1 };

const SENTINEL = 'chrome-extension://id/sentinel.js';

type Details = {
  readonly lasts?: number;
  readonly url?: string;
  readonly type?: string;
  readonly on?: typeof PAGE;
  /** Time of the processor, if it is less. */
  readonly cpu?: number;
};

/** An event, all times in milliseconds. */
function event(name: string, at: number, { lasts = 1, url = '', type = '', on = PAGE, cpu }: Details = {}): TraceEvent {
  return { name, ph: 'X', ...on, ts: at * 1000, dur: lasts * 1000, tdur: (cpu ?? lasts) * 1000, args: { data: { url, type } } };
}

describe('the tasks of a script', () => {
  const cases: readonly { readonly name: string; readonly events: readonly TraceEvent[]; readonly durations: readonly number[] }[] = [
    {
      name: 'there is none',
      events: [event('RunTask', 0), event('EvaluateScript', 0, { url: 'https://page.example/a.js' })],
      durations: [],
    },
    {
      name: 'all of its tasks count, the longest first, and that of the first script too',
      events: [
        event('RunTask', 0, { lasts: 3 }),
        event('EvaluateScript', 1, { url: SENTINEL }),
        event('RunTask', 10, { lasts: 5 }),
        event('FunctionCall', 11),
      ],
      durations: [5, 3],
    },
    {
      name: 'a task within a task is counted once',
      events: [
        event('RunTask', 0, { lasts: 3 }),
        event('ThreadControllerImpl::RunTask', 0.5, { lasts: 2 }),
        event('v8.compile', 1, { url: SENTINEL }),
      ],
      durations: [3],
    },
    {
      name: 'what ran before it is not its own, nor is a task without a script',
      events: [
        event('RunTask', 0, { lasts: 4 }),
        event('FunctionCall', 1),
        event('RunTask', 10),
        event('EvaluateScript', 10, { url: SENTINEL }),
        event('RunTask', 20, { lasts: 7 }),
      ],
      durations: [1],
    },
    {
      name: 'where the page itself has worked in a task, the script alone counts',
      events: [
        event('RunTask', 0, { lasts: 9 }),
        event('EvaluateScript', 1, { lasts: 2, url: SENTINEL }),
        event('ParseHTML', 4, { lasts: 5 }),
      ],
      durations: [2],
    },
    {
      name: 'time is the processor’s',
      events: [event('RunTask', 0, { lasts: 9, cpu: 2 }), event('EvaluateScript', 1, { lasts: 8, url: SENTINEL })],
      durations: [2],
    },
    {
      name: 'other processes are left out, though one of them ran a script of the extension first',
      events: [
        event('RunTask', 0, { lasts: 30, on: OWN }),
        event('FunctionCall', 1, { lasts: 20, url: 'chrome-extension://id/background.js', on: OWN }),
        event('RunTask', 5, { lasts: 3 }),
        event('EvaluateScript', 6, { url: SENTINEL }),
        event('RunTask', 40, { lasts: 30, on: OWN }),
        event('FunctionCall', 41, { lasts: 20, on: OWN }),
      ],
      durations: [3],
    },
  ];

  test.each(cases)('$name', ({ events, durations }) => {
    const total = durations.reduce((sum, one) => sum + one, 0);
    expect(tasksOf({ traceEvents: events }, 'id/sentinel.js')).toEqual({ total, durations });
  });
});

test('the time of a process is that of its outermost tasks, on each of its threads', () => {
  const named = (pid: number, name: string): TraceEvent => ({ name: 'process_name', ph: 'M', pid, tid: 0, ts: 0, args: { name } });
  const worker = { pid: 2, tid: 7 };
  const traceEvents = [
    named(1, 'Renderer'),
    named(2, 'Extension Renderer'),
    event('RunTask', 0, { lasts: 100 }),
    event('RunTask', 0, { lasts: 10, on: OWN }),
    event('ThreadControllerImpl::RunTask', 1, { lasts: 8, on: OWN }),
    event('FunctionCall', 2, { lasts: 5, on: OWN }),
    // At the same moment, on another thread.
    event('RunTask', 1, { lasts: 4, cpu: 3, on: worker }),
    event('ThreadPool_RunTask', 20, { lasts: 2, on: { pid: 2, tid: 8 } }),
  ];
  expect(timeIn({ traceEvents }, 'Extension Renderer')).toBe(15);
  expect(timeIn({ traceEvents }, 'GPU Process')).toBe(0);
});
