/** A map by id that also finds its items by name, so that looking for namesakes does not read all items. */
export class NamedMap<T extends { id: string; name: string }> {
  readonly #byId = new Map<string, T>();
  readonly #byName = new Map<string, Map<string, T>>();

  constructor(items: Iterable<T> = []) {
    for (const item of items) this.set(item);
  }

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): T | undefined {
    return this.#byId.get(id);
  }

  /** All items, in the order in which their ids were added. */
  values(): T[] {
    return [...this.#byId.values()];
  }

  /** The items with this name, in the order in which they were added. */
  named(name: string): T[] {
    return [...(this.#byName.get(name)?.values() ?? [])];
  }

  /** Adds an item, or replaces the one with the same id in its place. */
  set(item: T): void {
    const before = this.#byId.get(item.id);
    if (before && before.name !== item.name) this.#unname(before);
    this.#byId.set(item.id, item);
    const namesakes = this.#byName.get(item.name) ?? new Map<string, T>();
    this.#byName.set(item.name, namesakes.set(item.id, item));
  }

  delete(id: string): void {
    const item = this.#byId.get(id);
    if (!item) return;
    this.#byId.delete(id);
    this.#unname(item);
  }

  #unname({ id, name }: T): void {
    const namesakes = this.#byName.get(name);
    namesakes?.delete(id);
    if (namesakes?.size === 0) this.#byName.delete(name);
  }
}
