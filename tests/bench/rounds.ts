/**
 * Measures all of them once a round; gives the values by id. Each round begins with the next one, and when all have
 * begun one, they go the other way: none is always first, or twice in a row, or always after the same.
 */
export async function inRounds<Each extends { id: string }>(
  all: readonly Each[],
  rounds: number,
  measure: (each: Each) => Promise<number>,
): Promise<(id: Each['id']) => number[]> {
  const taken = new Map<Each['id'], number[]>(all.map(({ id }) => [id, []]));
  for (let round = 0; round < rounds; round += 1) {
    const order = Math.floor(round / all.length) % 2 === 0 ? all : all.toReversed();
    const first = round % all.length;
    for (const each of [...order.slice(first), ...order.slice(0, first)])
      taken.get(each.id)?.push(await measure(each));
  }
  return (id) => taken.get(id) ?? [];
}
