/** An event of the browser, whatever its listeners get. */
export interface WorkerEvent {
  addListener(listener: (...details: never[]) => unknown, ...filters: unknown[]): void;
}

type Listener = Parameters<WorkerEvent['addListener']>[0];

/** The background that is loaded with the first event that needs it. */
export interface LazyBackground {
  isLoaded(): boolean;
  /** Loads it, unless it is loaded. */
  load(): void;
  /**
   * Gives an event that came before the background was loaded to the listeners that it has added since.
   * @returns what the browser wants of a listener that answers: `true` or, in Chromium since it has `browser`, a promise;
   * undefined if none does
   */
  dispatch(event: WorkerEvent, details: unknown[]): unknown;
}

/**
 * Loads the background when it is needed. The browser gives an event to the listeners that were there when it came, so
 * those that the background adds while it is loaded are noted, to be called for the event that made it load. All later
 * ones they get from the browser.
 * @param events the events to which the background listens
 * @param load runs the background's script, synchronously
 */
export function createLazyBackground(events: readonly WorkerEvent[], load: () => void): LazyBackground {
  const added = new Map<WorkerEvent, Listener[]>(events.map((event) => [event, []]));
  let isLoaded = false;

  function loadOnce(): void {
    if (isLoaded) return;
    isLoaded = true;
    const restorers = [...added].map(([event, listeners]) => noteListeners(event, listeners));
    try {
      load();
    } finally {
      for (const restore of restorers) restore();
    }
  }

  return {
    isLoaded: () => isLoaded,
    load: loadOnce,
    dispatch(event, details) {
      loadOnce();
      const answers = (added.get(event) ?? []).map((listener) => call(listener, details));
      return answers.find((answer) => answer !== undefined && answer !== false);
    },
  };
}

/** Notes in `listeners` what is added to an event. @returns gives the event its own function back */
function noteListeners(event: WorkerEvent, listeners: Listener[]): () => void {
  const own: unknown = Reflect.get(event, 'addListener');
  const add = event.addListener.bind(event);
  event.addListener = (listener, ...filters) => {
    listeners.push(listener);
    add(listener, ...filters);
  };
  return () => Reflect.set(event, 'addListener', own);
}

/** One listener must not keep another from being called. */
function call(listener: Listener, details: unknown[]): unknown {
  try {
    return (listener as (...details: unknown[]) => unknown)(...details);
  } catch (error) {
    console.error(error);
    return undefined;
  }
}
