/** Time that scripts of the extension took on the main thread of a page, in milliseconds. */
export type TaskTimes = {
  readonly total: number;
  /** Of each task, the longest first. */
  readonly durations: readonly number[];
};

/**
 * Reads from a trace of Chromium (categories {@link TRACED}) what scripts did on a page's main thread; it is found by a script whose address
 * holds `by`, the id of an extension or the name of a script. Assumes that nothing of the page's own runs. Times are those of the processor,
 * where the trace has them, so that other programs on the machine disturb less.
 */
export function tasksOf(trace: { readonly traceEvents: readonly TraceEvent[] }, by: string): TaskTimes {
  const [first] = trace.traceEvents
    .filter(({ ph, args }) => ph === 'X' && JSON.stringify(args?.data ?? '').includes(by))
    .sort((a, b) => a.ts - b.ts);
  if (!first) return { total: 0, durations: [] };
  // What runs before is the browser's own, such as the queue of the page's blocked scripts.
  const onThread = trace.traceEvents.filter(({ ph, pid, tid, ts, dur = 0 }) => {
    return ph === 'X' && pid === first.pid && tid === first.tid && ts + dur > first.ts;
  });
  const tasks = outermost(onThread.filter(isTask));
  const scripts = outermost(onThread.filter(isScript));
  const durations = tasks
    .flatMap((task) => {
      const within = scripts.filter((script) => contains(task, script));
      if (within.length === 0) return [];
      // The page's own work in the same task is not ours.
      const mixed = onThread.some((event) => isPagesOwn(event) && contains(task, event));
      return [mixed ? within.reduce((sum, script) => sum + cost(script), 0) : cost(task)];
    })
    .map((microseconds) => microseconds / 1000)
    .sort((a, b) => b - a);
  return { total: durations.reduce((sum, duration) => sum + duration, 0), durations };
}

/**
 * Milliseconds of the processor in all tasks, on all threads, of the processes that a trace of Chromium calls `name`, such as `Extension
 * Renderer`: what a page does not wait for.
 */
export function timeIn(trace: { readonly traceEvents: readonly TraceEvent[] }, name: string): number {
  const processes = new Set(
    trace.traceEvents.filter((event) => event.name === 'process_name' && event.args?.name === name).map(({ pid }) => pid),
  );
  const threads = Map.groupBy(
    trace.traceEvents.filter((event) => processes.has(event.pid) && event.ph === 'X' && isTask(event)),
    ({ pid, tid }) => `${pid} ${tid}`,
  );
  return [...threads.values()].flatMap(outermost).reduce((sum, task) => sum + cost(task), 0) / 1000;
}

/** The categories that a trace must have. */
export const TRACED: readonly string[] = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute', 'toplevel'];

/** One event of a trace, as far as it is read here. */
export type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** In microseconds, like the next two. */
  readonly ts: number;
  readonly dur?: number;
  /** Of the processor. */
  readonly tdur?: number;
  readonly args?: {
    readonly data?: { readonly url?: string; readonly type?: string };
    /** Of a process, in the event that names it. */
    readonly name?: string;
  };
};

const isTask = ({ name }: TraceEvent): boolean => TASKS.has(name);

const TASKS: ReadonlySet<string> = new Set(['RunTask', 'ThreadControllerImpl::RunTask', 'ThreadPool_RunTask']);

function isScript({ name, args }: TraceEvent): boolean {
  const url = args?.data?.url ?? '';
  // Those of the browser's own error pages, which stand in blocked frames, and of the driver.
  return SCRIPTS.has(name) && !/chromewebdata|^pptr:/.test(url);
}

const SCRIPTS: ReadonlySet<string> = new Set([
  'EvaluateScript',
  'v8.compile',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'FireIdleCallback',
  'FireAnimationFrame',
]);

const PAGES_OWN: ReadonlySet<string> = new Set(['ParseHTML', 'ParseAuthorStyleSheet', 'Paint', 'PrePaint', 'Commit']);

/** The end of the page's load is its own too, though a listener of ours hears of it. */
function isPagesOwn({ name, args }: TraceEvent): boolean {
  return PAGES_OWN.has(name) || (name === 'EventDispatch' && args?.data?.type === 'load');
}

const cost = ({ dur = 0, tdur = dur }: TraceEvent): number => tdur;

const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;

const contains = (outer: TraceEvent, inner: TraceEvent): boolean => outer.ts <= inner.ts && endOf(outer) >= endOf(inner);

/** Those that lie in no other. */
function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const kept: TraceEvent[] = [];
  for (const event of [...events].sort((a, b) => a.ts - b.ts || endOf(b) - endOf(a))) {
    const last = kept.at(-1);
    if (!last || endOf(last) < endOf(event)) kept.push(event);
  }
  return kept;
}
