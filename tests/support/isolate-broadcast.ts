/** Dexie tells all threads of a process what is written; here each thread is a computer of its own. */
Reflect.deleteProperty(globalThis, 'BroadcastChannel');
