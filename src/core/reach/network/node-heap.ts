/** A binary heap of nodes by cost, of equal costs by rank, in typed arrays; a node in it can be given a lower cost. */
export type NodeHeap = {
  readonly size: () => number;
  /** Puts a node in, or moves it up. */
  lower(node: number): void;
  /** Takes the first node out; -1 when empty. */
  pop(): number;
};

/** For nodes 0 to `cost.length`; `cost` and `rank` are read, never written, and may only go down between calls of `lower`. */
export function createNodeHeap(cost: Float64Array, rank: Int32Array): NodeHeap {
  const heap = new Int32Array(cost.length);
  const position = new Int32Array(cost.length).fill(-1);
  let size = 0;

  function isBefore(a: number, b: number): boolean {
    return cost[a]! < cost[b]! || (cost[a] === cost[b] && rank[a]! < rank[b]!);
  }

  function put(node: number, at: number): void {
    heap[at] = node;
    position[node] = at;
  }

  function sink(node: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && isBefore(heap[child + 1]!, heap[child]!)) child++;
      if (!isBefore(heap[child]!, node)) break;
      put(heap[child]!, at);
      at = child;
    }
    put(node, at);
  }

  return {
    size: () => size,
    lower(node) {
      let at = position[node]! >= 0 ? position[node]! : size++;
      while (at > 0) {
        const above = heap[(at - 1) >> 1]!;
        if (!isBefore(node, above)) break;
        put(above, at);
        at = (at - 1) >> 1;
      }
      put(node, at);
    },
    pop() {
      if (size === 0) return -1;
      const first = heap[0]!;
      position[first] = -1;
      size--;
      if (size > 0) sink(heap[size]!);
      return first;
    },
  };
}
